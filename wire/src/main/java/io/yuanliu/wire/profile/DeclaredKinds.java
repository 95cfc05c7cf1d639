package io.yuanliu.wire.profile;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The kinds of local identifiers that a profile declares, and what it calls by no word of them. */
final class DeclaredKinds {
    private static final Map<String, Level> LEVELS = levels();

    private final Map<String, LocalKind> declared;
    private final boolean lenient;

    /** Words that a version from before kinds were declared takes for lots, as they then were. */
    private final Set<String> former = new TreeSet<>();

    private DeclaredKinds(Map<String, LocalKind> declared, boolean lenient) {
        this.declared = declared;
        this.lenient = lenient;
    }

    private static Map<String, Level> levels() {
        var levels = new LinkedHashMap<String, Level>();
        levels.put("item", Level.ITEM);
        levels.put("lot", Level.LOT);
        levels.put("document", Level.DOCUMENT);
        levels.put("place", Level.PLACE);
        levels.put("party", Level.PARTY);
        return levels;
    }

    /** @param strict whether a version that declares none may name none but the program's own */
    static DeclaredKinds read(Section main, boolean strict) {
        boolean silent = !main.has("kinds");
        var declared = new LinkedHashMap<String, LocalKind>();
        main.section("kinds").ifPresent(section -> {
            for (var word : section.keys()) {
                section.section(word).ifPresent(one -> read(section, word, one, declared));
            }
        });
        return new DeclaredKinds(declared, silent && !strict);
    }

    private static void read(Section kinds, String word, Section section, Map<String, LocalKind> declared) {
        section.missing("level");
        var level = section.word("level", LEVELS);
        var name = section.neededText("name");
        var issuers = section.named("issuers", Section::asText);
        section.done();
        if (!LocalKind.mayBe(word)) {
            kinds.fault(
                    word, "a kind's word is small letters and hyphens, and no scheme's word; '" + word + "' is none");
        } else if (level != null) {
            agree(kinds, word, level, LocalKinds.of(word));
            declared.put(word, new LocalKind(word, level, name, issuers));
        }
    }

    /** A word stands for one thing: in every category and, as the log holds numbers of it, in every version. */
    private static void agree(Section kinds, String word, Level level, @Nullable LocalKind other) {
        if (other != null && other.level() != level) {
            kinds.fault(word, "'" + word + "' stands for " + other.level() + " already and cannot stand for " + level);
        }
    }

    /** The same beside the kinds of another profile that is read with this one. */
    void agree(Section main, DeclaredKinds other) {
        main.section("kinds")
                .ifPresent(section ->
                        declared.forEach((word, kind) -> agree(section, word, kind.level(), other.declared.get(word))));
    }

    /** Those that it declares, and those that it took for granted before there was need to declare them. */
    Map<String, LocalKind> all() {
        var all = new LinkedHashMap<>(declared);
        former.forEach(word -> all.put(word, LocalKind.former(word)));
        return all;
    }

    /** What is wrong with a word by which an expression calls a kind, null when it is one. */
    @Nullable
    String fault(@Nullable String word) {
        if (word == null) {
            return lenient ? null : "must say its kind as a word in quotes: local('lot', …)";
        }
        var known = new TreeSet<>(declared.keySet());
        LocalKinds.ground().forEach(kind -> known.add(kind.word()));
        if (known.contains(word)) {
            return null;
        }
        if (lenient && LocalKind.mayBe(word)) {
            former.add(word);
            return null;
        }
        return "names '" + word + "', which is no kind that stands under 'kinds'" + Nearest.hint(word, known);
    }
}
