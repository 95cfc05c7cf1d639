package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the trace, without content, of what was refused (decisions 9), for 90 days. */
public interface RefusalLog {
    /** How long a refusal is kept. */
    int DAYS = 90;

    /**
     * Something that was refused.
     *
     * @param request whether it asked to act
     * @param asked what a refused request to act asked about, else null
     * @param entry the id that the record would have under its sender's own number; null without one
     */
    record Refusal(
            Instant at,
            String client,
            Whose whose,
            @Nullable String type,
            boolean request,
            List<Finding> findings,
            Bytes sha256,
            @Nullable Asked asked,
            @Nullable String entry) {}

    /** The act that was asked for, and the units. */
    record Asked(String act, List<String> units) {}

    void note(List<Refusal> refusals);
}
