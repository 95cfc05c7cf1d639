package io.yuanliu.core.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to where something came from or went to. Units are named by their canonical keys.
 *
 * @param units the start at level 0 and the units reached, each once, by level, and within a level as the graph came to
 *     know them
 * @param edges the edges that led to the units listed, from the earlier unit to the later one in either direction
 * @param holdings of the units listed
 * @param total how many units there are, listed or not
 */
public record Walk(
        String start, Direction direction, List<Reached> units, List<Edge> edges, List<Holding> holdings, int total) {
    public Walk {
        units = List.copyOf(units);
        edges = List.copyOf(edges);
        holdings = List.copyOf(holdings);
    }

    /** What a walk may be asked for beside its units. */
    public enum Detail {
        /** The edges that led to the units. */
        EDGES,
        /** Who has and had them. */
        HOLDINGS,
        /** Which part of the start is in each; the first time that takes a pass over all of the walk. */
        SHARES
    }

    /** Whether every unit reached is listed. */
    public boolean complete() {
        return units.size() == total;
    }

    /**
     * A unit of the answer.
     *
     * @param written the form in which it was captured first
     * @param aliases other written forms of the same thing
     * @param level the fewest edges that lead to it
     * @param quantity how much of it was made, null when nothing says so
     * @param share which part of the start went into it (downstream), or came out of it (upstream); null for what only
     *     contains it, and where shares were not asked for
     * @param product the variety that its maker named, or null
     * @param productName in its maker's words, or null
     */
    public record Reached(
            String key,
            String written,
            List<String> aliases,
            int level,
            @Nullable Amount quantity,
            @Nullable Share share,
            @Nullable String product,
            @Nullable String productName) {
        public Reached {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * One step from a unit to what it went into.
     *
     * @param event the eventID of what did it; of a transformation told in several events, the one with the output
     * @param uncertain the times do not prove that this step and the one before it happened in this order
     */
    public record Edge(String from, String to, EdgeKind kind, String event, Instant time, boolean uncertain) {
        public Edge ofUncertainOrder() {
            return new Edge(from, to, kind, event, time, true);
        }
    }
}
