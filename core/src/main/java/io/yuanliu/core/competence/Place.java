package io.yuanliu.core.competence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where goods are or were made, as far as anybody knows.
 *
 * @param party canonical key of who has or made them there, or null
 * @param region division code without closing zeros, or null
 * @param nodes kinds of node of that party; none where nobody knows
 * @param category of the goods, or null
 */
public record Place(
        @Nullable String party,
        @Nullable String region,
        Set<String> nodes,
        @Nullable String category) {
    /** Of goods of which nobody knows anything. */
    public static final Place UNKNOWN = new Place(null, null, Set.of(), null);

    public Place {
        nodes = Set.copyOf(nodes);
    }

    /** Whether all is known that competence depends on. */
    public boolean isKnown() {
        return region != null && category != null && !nodes.isEmpty();
    }
}
