package io.yuanliu.core.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: a value, never thrown.
 *
 * @param code names the fault and its message; lower case, dotted: {@code identifier.check-digit},
 *     {@code livestock.heads-exceed-certificate}
 * @param pointer JSON pointer (RFC 6901) into what was sent, {@code ""} for the whole
 * @param values what the message needs; nothing secret, each cut to 200 characters
 * @param clause the rule of law or standard that it rests on, or null
 */
public record Finding(
        String code,
        Severity severity,
        String pointer,
        Map<String, String> values,
        @Nullable String clause) {
    private static final int LONGEST_VALUE = 200;

    public Finding {
        var copy = new LinkedHashMap<String, String>();
        values.forEach((name, value) ->
                copy.put(name, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value));
        values = Collections.unmodifiableMap(copy);
    }

    public static Finding block(String code, String pointer, Map<String, String> values) {
        return new Finding(code, Severity.BLOCK, pointer, values, null);
    }

    public static Finding block(String code, String pointer) {
        return block(code, pointer, Map.of());
    }

    public static Finding warn(String code, String pointer, Map<String, String> values) {
        return new Finding(code, Severity.WARN, pointer, values, null);
    }

    /** Whether it keeps from being stored, or done, what it was found in. */
    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    /** The same finding seen from a value that holds this one at {@code prefix}. */
    public Finding under(String prefix) {
        return new Finding(code, severity, prefix + pointer, values, clause);
    }

    public Finding as(Severity other) {
        return new Finding(code, other, pointer, values, clause);
    }
}
