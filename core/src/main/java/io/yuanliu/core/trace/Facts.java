package io.yuanliu.core.trace;

import java.util.List;

/** What a walk reads of the graph: occurrences that count, neither declared wrong nor taken back. */
interface Facts {
    /** The occurrences that name the unit as input, child or object, in no order that means anything. */
    List<Occurrence> from(int unit);

    /** The occurrences that name the unit as output or parent, in no order that means anything. */
    List<Occurrence> into(int unit);

    /** The occurrences that tell one transformation together. */
    List<Occurrence> group(String transformation);

    /** Whether an event names this unit itself, not only as the lot of an item. */
    boolean isNamed(int unit);

    /** Where each unit leads in a direction. */
    Adjacency adjacency(Direction direction);

    /** The eventTime of an occurrence, in nanoseconds since 1970. */
    long time(int occurrence);

    /** Lends what a walk marks units with. */
    Marks marks();

    Names names();
}
