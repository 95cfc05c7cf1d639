package io.yuanliu.core.trace.index;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.PackedId;
import io.yuanliu.core.trace.telling.Sides;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** What a walk reads of the graph: occurrences that count, neither declared wrong nor taken back. */
public interface GraphView {
    /** The occurrences that name the unit as input, child or object, in no order that means anything. */
    List<Occurrence> from(int unit);

    /** The occurrences that name the unit as output or parent, in no order that means anything. */
    List<Occurrence> into(int unit);

    /** Those of {@link #from(int)} that may lead to one of the wanted units. */
    List<Occurrence> from(int unit, IntPredicate wanted);

    /** Those of {@link #into(int)} that may come from one of the wanted units. */
    List<Occurrence> into(int unit, IntPredicate wanted);

    /** The occurrences that tell one transformation together. */
    List<Occurrence> group(String transformation);

    /** Whether an event names this unit itself, not only as the lot of an item. */
    boolean isNamed(int unit);

    /** Where each unit leads in a direction. */
    Adjacency adjacency(Direction direction);

    /** The eventTimes of occurrences by number, in nanoseconds since 1970. */
    IntToLongFunction times();

    /** An occurrence by number. */
    Occurrence occurrence(int number);

    Occurrence.Kind kind(int occurrence);

    /** The {@link PackedId} of its event. */
    byte[] id(int occurrence);

    /** Whether an occurrence enters something new, joining nothing. */
    boolean enters(int occurrence);

    /** Adds the two sides of an occurrence as bare numbers. */
    void read(int occurrence, Sides sides);

    /** Lends what a walk marks units with. */
    Marks marks();

    Names names();
}
