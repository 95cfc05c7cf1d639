package io.yuanliu.wire.profile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.profile.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a field may hold, but for lists of rows. */
final class FieldTypeReader {
    static final Map<String, String> TYPES = words("""
            text document integer decimal flag choice choices date moment party site identifier identifiers texts
            list""");
    static final Map<String, String> SCHEMES =
            words("gs1 gtin gln pgln sscc epc uscc citizen node operator batch trace ear local uri");
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 2_000;
    private static final int SCALE = 3;

    private final Map<String, CodeList> lists;

    FieldTypeReader(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    private static Map<String, String> words(String text) {
        var words = new LinkedHashMap<String, String>();
        for (var word : text.split("\\s+", -1)) {
            words.put(word, word);
        }
        return words;
    }

    FieldType read(Section section) {
        return switch (section.needed("type")) {
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
            default -> {
                section.word("type", TYPES);
                yield new FieldType.Flag();
            }
        };
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
        var found = scalar.map(name -> name.oneOf(lists)).orElse(null);
        return found == null ? new CodeList("", Map.of("", new LocalText("", "")), false) : found;
    }

    private static List<String> schemes(Section section) {
        return section.words("scheme").stream()
                .map(scalar -> scalar.oneOf(SCHEMES))
                .filter(Objects::nonNull)
                .toList();
    }

    private static int least(Section section) {
        return section.whole("minItems", 0);
    }

    static int most(Section section) {
        int most = section.whole("maxItems", LONGEST_LIST);
        if (most < 1 || most > LONGEST_LIST) {
            section.fault("maxItems", "must lie between 1 and " + LONGEST_LIST);
        }
        return most;
    }
}
