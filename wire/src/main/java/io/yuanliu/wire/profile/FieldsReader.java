package io.yuanliu.wire.profile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.yuanliu.core.profile.CodeList;
import io.yuanliu.core.profile.Field;
import io.yuanliu.core.profile.Field.Visibility;
import io.yuanliu.core.profile.FieldType;
import io.yuanliu.core.profile.LocalText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record type. Their formulas are compiled afterwards, when all fields are known. */
final class FieldsReader {
    static final List<String> SCHEMES = List.of(
            "gs1",
            "gtin",
            "gln",
            "pgln",
            "sscc",
            "epc",
            "uscc",
            "citizen",
            "node",
            "operator",
            "batch",
            "trace",
            "ear",
            "local",
            "uri");
    static final List<String> TYPES = List.of(
            "text",
            "document",
            "integer",
            "decimal",
            "flag",
            "choice",
            "choices",
            "date",
            "moment",
            "party",
            "site",
            "identifier",
            "identifiers",
            "texts",
            "list");
    private static final Map<String, Visibility> VISIBILITIES = Map.of(
            "shown", Visibility.SHOWN,
            "true", Visibility.SHOWN,
            "masked", Visibility.MASKED,
            "hidden", Visibility.HIDDEN,
            "false", Visibility.HIDDEN);
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 2_000;
    private static final int SCALE = 3;

    private final Map<String, CodeList> lists;

    FieldsReader(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /**
     * A field whose formulas are not compiled yet.
     *
     * @param rows drafts of the fields of its rows
     */
    record Draft(Field field, Optional<Scalar> required, Optional<Scalar> calc, Map<String, Draft> rows) {}

    Map<String, Draft> read(Section owner) {
        return read(owner, "fields", true);
    }

    private Map<String, Draft> read(Section owner, String key, boolean top) {
        var drafts = new LinkedHashMap<String, Draft>();
        owner.section(key).ifPresent(section -> {
            for (var name : section.keys()) {
                checkName(section, name);
                section.section(name).ifPresent(field -> drafts.put(name, draft(name, field, top)));
            }
        });
        return drafts;
    }

    private static void checkName(Section section, String name) {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}") || name.equals("record")) {
            section.fault(name, "a field's name is a small letter, then letters and digits, and not 'record'");
        }
    }

    private Draft draft(String name, Section section, boolean top) {
        var rows = new LinkedHashMap<String, Draft>();
        var type = type(section, top, rows);
        var required = section.scalar("required");
        boolean always = required.map(Scalar::text).filter("true"::equals).isPresent();
        var field = new Field(
                name,
                section.neededText("name"),
                section.localText("help"),
                type,
                always ? new Field.Always() : new Field.Never(),
                section.text("due"),
                null,
                flag(section, "sensitive", top),
                flag(section, "index", top),
                visibility(section),
                section.text("clause"),
                section.flag("toBeChecked"));
        var condition = required.filter(
                text -> !text.text().equals("true") && !text.text().equals("false"));
        var draft = new Draft(field, condition, section.scalar("calc"), rows);
        section.done();
        return draft;
    }

    private static boolean flag(Section section, String key, boolean top) {
        boolean flag = section.flag(key);
        if (flag && !top) {
            section.fault(key, "only a field of the record itself can be " + key + "; say it of the list");
        }
        return flag && top;
    }

    private static Visibility visibility(Section section) {
        var visibility = section.word("public", VISIBILITIES);
        return visibility == null ? Visibility.HIDDEN : visibility;
    }

    private FieldType type(Section section, boolean top, Map<String, Draft> rows) {
        var word = section.needed("type");
        return switch (word) {
            case "text" -> text(section, false);
            case "document" -> text(section, true);
            case "integer" -> new FieldType.Whole(whole(section, "min"), whole(section, "max"), section.text("unit"));
            case "decimal" -> amount(section);
            case "flag" -> new FieldType.Flag();
            case "choice" -> new FieldType.Choice(list(section));
            case "choices" -> new FieldType.Choices(list(section), least(section), most(section));
            case "date" -> new FieldType.Date();
            case "moment" -> new FieldType.Moment();
            case "party" -> new FieldType.Party();
            case "site" -> new FieldType.Site();
            case "identifier" -> new FieldType.Code(schemes(section));
            case "identifiers" -> new FieldType.Codes(schemes(section), least(section), most(section));
            case "texts" -> new FieldType.Texts(section.whole("max", LONGEST_TEXT), least(section), most(section));
            case "list" -> lines(section, top, rows);
            default -> {
                section.scalar("type").ifPresent(scalar -> Section.one(scalar, words(TYPES)));
                yield new FieldType.Flag();
            }
        };
    }

    private static Map<String, String> words(List<String> words) {
        var map = new LinkedHashMap<String, String>();
        words.forEach(word -> map.put(word, word));
        return map;
    }

    private FieldType text(Section section, boolean document) {
        int max = section.whole("max", document ? 64 : 200);
        if (max < 1 || max > LONGEST_TEXT) {
            section.fault("max", "must lie between 1 and " + LONGEST_TEXT);
        }
        return new FieldType.Text(section.whole("min", 1), max, pattern(section), document);
    }

    private static FieldType.@Nullable Pattern pattern(Section section) {
        var source = section.text("pattern");
        if (source == null) {
            return null;
        }
        try {
            var pattern = Pattern.compile(source);
            return new FieldType.Pattern(source, text -> pattern.matcher(text).matches());
        } catch (PatternSyntaxException wrong) {
            section.fault("pattern", "no regular expression (RE2): " + wrong.getMessage());
            return null;
        }
    }

    private static FieldType amount(Section section) {
        int scale = section.whole("scale", SCALE);
        if (scale < 0 || scale > SCALE) {
            section.fault("scale", "a decimal has at most 3 decimal places");
        }
        return new FieldType.Amount(section.number("min"), section.number("max"), scale, section.text("unit"));
    }

    private static @Nullable Long whole(Section section, String key) {
        BigDecimal number = section.number(key);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException _) {
            section.fault(key, "must be a whole number");
            return null;
        }
    }

    private CodeList list(Section section) {
        var scalar = section.scalar("list");
        section.missing("list");
        var found = scalar.map(name -> Section.one(name, lists)).orElse(null);
        return found == null ? new CodeList("", Map.of("", new LocalText("", "")), false) : found;
    }

    private static List<String> schemes(Section section) {
        return section.words("scheme").stream()
                .map(scalar -> Section.one(scalar, words(SCHEMES)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static int least(Section section) {
        return section.whole("minItems", 0);
    }

    private static int most(Section section) {
        int most = section.whole("maxItems", LONGEST_LIST);
        if (most < 1 || most > LONGEST_LIST) {
            section.fault("maxItems", "must lie between 1 and " + LONGEST_LIST);
        }
        return most;
    }

    private FieldType lines(Section section, boolean top, Map<String, Draft> rows) {
        if (!top) {
            section.fault("type", "a list within a list is not possible");
            return new FieldType.Flag();
        }
        section.missing("fields");
        rows.putAll(read(section, "fields", false));
        var fields = new LinkedHashMap<String, Field>();
        rows.forEach((name, draft) -> fields.put(name, draft.field()));
        return new FieldType.Lines(fields, section.whole("minItems", 1), most(section));
    }
}
