package io.yuanliu.core.trace;

import java.util.List;

/**
 * What several units have in common. Units are named by their canonical keys.
 *
 * @param units those that were asked about and that events name
 * @param total how many ancestors explain at least two of them (of a single unit: that one), listed or not
 */
public record Convergence(List<String> units, List<Ancestor> ancestors, int total) {
    public Convergence {
        units = List.copyOf(units);
        ancestors = List.copyOf(ancestors);
    }

    /**
     * Something that went into several of the units, or is one of them.
     *
     * @param written the form in which it was captured first
     * @param explains the units it went into
     * @param levels the fewest edges from it to each of them, added up: what is nearer explains more closely
     * @param reaches how many units it went into in all, itself among them: what went into everything explains little
     */
    public record Ancestor(String key, String written, List<String> explains, int levels, int reaches) {
        public Ancestor {
            explains = List.copyOf(explains);
        }
    }
}
