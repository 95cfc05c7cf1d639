package io.yuanliu.core.trace.graph;

import java.util.Set;

/**
 * Something from which others may come.
 *
 * @param unit canonical key
 * @param closed units through which no way from it counts, and which do not come from it themselves
 */
public record Origin(String unit, Set<String> closed) {
    public Origin {
        closed = Set.copyOf(closed);
    }
}
