package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Scheme.Bare;
import io.yuanliu.core.identifier.Scheme.Form;
import io.yuanliu.core.identifier.Scheme.Parts;
import io.yuanliu.core.identifier.Scheme.Span;
import io.yuanliu.core.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The schemes of codes that are known beside GS1's keys, a row for each: to add one is to add a row. */
public final class Schemes {
    /** Region 6 and serial 3 (SB/T 10680-2012). */
    private static final Scheme NODE = new Scheme(
            "node",
            new LocalText("流通节点编码", "Node code"),
            new LocalText("节点码", "Node code"),
            Level.PLACE,
            digits(9),
            List.of(6, 3),
            Bare.BY_LENGTH,
            new Parts(false, null, new Span(0, 6)));

    /** Node 9 and serial 4 (SB/T 10680-2012). */
    private static final Scheme OPERATOR = new Scheme(
            "operator",
            new LocalText("经营者编码", "Operator code"),
            new LocalText("经营者码", "Operator code"),
            Level.PARTY,
            digits(13),
            List.of(4, 4, 4, 1),
            Bare.BY_LENGTH_AFTER_GS1,
            new Parts(false, NODE, null));

    /** The seller's operator code 13 and serial 7 (SB/T 10680-2012). */
    private static final Scheme TRACE = new Scheme(
            "trace",
            new LocalText("肉菜流通追溯码", "Trace code of the meat and vegetable circulation"),
            new LocalText("追溯码", "Trace code"),
            Level.LOT,
            digits(20),
            List.of(4, 4, 4, 4, 4),
            Bare.BY_LENGTH,
            new Parts(false, OPERATOR, null));

    /** A vegetable batch: node 9 and serial 7 (SB/T 10680-2012). */
    private static final Scheme BATCH = new Scheme(
            "batch",
            new LocalText("蔬菜批次码", "Vegetable batch code"),
            new LocalText("批次码", "Batch code"),
            Level.LOT,
            digits(16),
            List.of(4, 4, 4, 4),
            Bare.BY_LENGTH,
            new Parts(false, NODE, null));

    private static final Scheme EAR = new Scheme(
            "ear",
            new LocalText("畜禽耳标", "Ear tag"),
            new LocalText("耳标", "Ear tag"),
            Level.ITEM,
            new Form(15, false, SchemeCheck.EAR_TAG),
            List.of(1, 6, 8),
            Bare.BY_LENGTH,
            Parts.NONE);

    /** The region is that of the day of issue. */
    private static final Scheme CREDIT = new Scheme(
            "uscc",
            new LocalText("统一社会信用代码", "Unified social credit code"),
            new LocalText("统一社会信用代码", "Credit code"),
            Level.PARTY,
            new Form(18, true, SchemeCheck.CREDIT),
            List.of(2, 6, 9, 1),
            Bare.BY_ITS_CHECK,
            new Parts(false, null, new Span(2, 8)));

    /** Never shown, never in an address. */
    private static final Scheme CITIZEN = new Scheme(
            "citizen",
            new LocalText("公民身份号码", "Citizen number"),
            new LocalText("身份证号", "Citizen number"),
            Level.PARTY,
            new Form(18, true, SchemeCheck.CITIZEN),
            List.of(6, 8, 4),
            Bare.BY_ITS_CHECK,
            new Parts(true, null, null));

    static final Schemes KNOWN = new Schemes(List.of(TRACE, BATCH, OPERATOR, NODE, EAR, CREDIT, CITIZEN));

    private final List<Scheme> rows;
    private final Map<String, Scheme> byWord;
    private final List<List<Scheme>> byLength;

    Schemes(List<Scheme> rows) {
        this.rows = List.copyOf(rows);
        this.byWord = rows.stream()
                .collect(Collectors.toMap(Scheme::word, Function.identity(), Schemes::twice, HashMap::new));
        int longest = rows.stream().mapToInt(row -> row.form().length()).max().orElse(0);
        this.byLength = IntStream.rangeClosed(0, longest)
                .mapToObj(length -> rows.stream()
                        .filter(row -> row.form().length() == length)
                        .toList())
                .toList();
    }

    private static Form digits(int length) {
        return new Form(length, false, SchemeCheck.NONE);
    }

    /** All rows. */
    public static List<Scheme> all() {
        return KNOWN.rows;
    }

    /** The row of a scheme; null when its identifiers are no codes of a fixed length, or nobody knows it. */
    public static @Nullable Scheme of(String word) {
        return KNOWN.byWord.get(word);
    }

    /** These and one more. */
    Schemes and(Scheme row) {
        var more = new ArrayList<>(rows);
        more.add(row);
        return new Schemes(more);
    }

    private static Scheme twice(Scheme one, Scheme other) {
        throw new IllegalStateException("two schemes are called " + one + ": " + other.name());
    }

    @Nullable
    Scheme row(String word) {
        return byWord.get(word);
    }

    /** Whether {@code scheme:} begins a canonical key of ours. */
    boolean isKey(String word) {
        return row(word) != null || isOther(word);
    }

    /** Whether it is a scheme without a row: its identifiers are no codes of a fixed length. */
    static boolean isOther(String word) {
        return switch (word) {
            case "gs1", "epc", "local", "uri" -> true;
            default -> false;
        };
    }

    /** The schemes whose codes have so many characters, the likeliest first. */
    List<Scheme> ofLength(int length) {
        return length < byLength.size() ? byLength.get(length) : List.of();
    }

    /** Without a copy where there is nothing to change. */
    static String upper(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 'a' && value.charAt(i) <= 'z') {
                return upperCase(value);
            }
        }
        return value;
    }

    private static String upperCase(String value) {
        var upper = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return upper.toString();
    }
}
