package io.yuanliu.core.trace;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units of one measure in its usual one, so that they can be added (UN/CEFACT recommendation 20). */
public final class Measure {
    private record Scale(String usual, BigDecimal factor) {}

    private static final Map<String, Scale> SCALES = Map.of(
            "GRM", new Scale("KGM", new BigDecimal("0.001")),
            "MGM", new Scale("KGM", new BigDecimal("0.000001")),
            "DTN", new Scale("KGM", BigDecimal.valueOf(100)),
            "TNE", new Scale("KGM", BigDecimal.valueOf(1000)),
            "MLT", new Scale("LTR", new BigDecimal("0.001")),
            "HLT", new Scale("LTR", BigDecimal.valueOf(100)),
            "MTQ", new Scale("LTR", BigDecimal.valueOf(1000)));

    private Measure() {}

    public static Amount usual(Amount amount) {
        var scale = amount.uom() == null ? null : SCALES.get(amount.uom());
        return scale == null ? amount : new Amount(plain(amount.value().multiply(scale.factor())), scale.usual());
    }

    /** One form for equal numbers: 10, 10.0 and 1E+1 are the same amount. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static boolean comparable(@Nullable Amount one, @Nullable Amount other) {
        return one != null && other != null && Objects.equals(one.uom(), other.uom());
    }
}
