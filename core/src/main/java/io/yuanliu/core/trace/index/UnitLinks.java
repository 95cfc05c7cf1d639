package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Parts;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Where the occurrences that count lead from each unit, in both directions. */
final class UnitLinks {
    /** Up to so many units on the other side are led to directly; beyond, a walk looks at the occurrence. */
    private static final int FEW = 8;

    private final Adjacency from = new Adjacency();
    private final Adjacency into = new Adjacency();

    void add(int number, Occurrence occurrence) {
        link(from, number, occurrence, occurrence.in(), occurrence.out());
        link(into, number, occurrence, occurrence.out(), occurrence.in());
    }

    void remove(int number, Occurrence occurrence) {
        eachOnce(occurrence.in(), unit -> from.remove(unit, number));
        eachOnce(occurrence.out(), unit -> into.remove(unit, number));
    }

    private static void link(Adjacency adjacency, int number, Occurrence it, Parts own, Parts others) {
        int second = Adjacency.second(it.time());
        boolean joins = it.kind() != Occurrence.Kind.OBJECT;
        boolean plain = it.kind() == Occurrence.Kind.TRANSFORMATION
                && it.group() == null
                && it.from() == it.to()
                && others.size() <= FEW;
        eachOnce(own, unit -> {
            if (joins && !plain) {
                adjacency.add(unit, Adjacency.NOWHERE, second, number, true);
            } else if (!joins || others.size() == 0) {
                adjacency.add(unit, Adjacency.NOWHERE, second, number, false);
            } else {
                for (int i = 0; i < others.size(); i++) {
                    adjacency.add(unit, others.unit(i), second, number, false);
                }
            }
        });
    }

    private static void eachOnce(Parts parts, IntConsumer reader) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.find(parts.unit(i), 0) == i) {
                reader.accept(parts.unit(i));
            }
        }
    }

    /** Whether an event that counts names this unit itself. */
    boolean isNamed(int unit, Occurrences occurrences) {
        return names(from, unit, occurrences) || names(into, unit, occurrences);
    }

    private static boolean names(Adjacency adjacency, int unit, Occurrences occurrences) {
        var entries = adjacency.entries(unit);
        while (entries.next()) {
            if (!entries.look() || occurrences.kind(entries.occurrence()) != Occurrence.Kind.MEMBERSHIP) {
                return true;
            }
        }
        return false;
    }

    Adjacency from() {
        return from;
    }

    Adjacency into() {
        return into;
    }

    void save(BlockWriter out) throws IOException {
        from.save(out);
        into.save(out);
    }

    void load(BlockReader in) throws IOException {
        from.load(in);
        into.load(in);
    }
}
