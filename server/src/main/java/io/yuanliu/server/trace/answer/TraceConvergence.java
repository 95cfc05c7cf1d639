package io.yuanliu.server.trace.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several units have in common, as far as its asker may see it.
 *
 * @param units the units asked about that are known, in the form captured first
 * @param unknown what was asked about and is no unit that the asker may know
 * @param ancestors what went into several of them, what explains the most first
 * @param total how many such ancestors there are, listed or not
 * @param reason why it is not complete: {@code limit}, {@code scope}, or {@code scope, limit}
 */
public record TraceConvergence(
        List<String> units,
        List<String> unknown,
        List<Ancestor> ancestors,
        int total,
        boolean complete,
        @Nullable String reason) {

    /**
     * One of them.
     *
     * @param holdings who has and had it
     * @param explains which of the units it went into
     * @param levels the fewest edges from it to each of them, added up
     * @param reaches how many units it went into in all, itself among them
     */
    public record Ancestor(
            TraceAnswer.Unit unit, List<TraceAnswer.Held> holdings, List<String> explains, int levels, int reaches) {}
}
