package io.yuanliu.server.problem;

import io.yuanliu.core.finding.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding as a caller reads it, with its message in the caller's language. */
public record FindingView(
        String code,
        Severity severity,
        String pointer,
        String message,
        Map<String, String> values,
        @Nullable String clause) {
    /** The same with another message. */
    FindingView saying(String other) {
        return new FindingView(code, severity, pointer, other, values, clause);
    }
}
