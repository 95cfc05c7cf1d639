package io.yuanliu.core.trace.index;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Sides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** What one question reads of the events: each occurrence is unpacked once, so that the same one is the same object. */
public final class CachedView implements GraphView {
    private final EventIndex events;
    private final Map<Integer, Occurrence> unpacked = new HashMap<>();

    public CachedView(EventIndex events) {
        this.events = events;
    }

    @Override
    public List<Occurrence> from(int unit) {
        return occurrences(events.from(), unit);
    }

    @Override
    public List<Occurrence> into(int unit) {
        return occurrences(events.into(), unit);
    }

    @Override
    public List<Occurrence> from(int unit, IntPredicate wanted) {
        return occurrences(events.from(), unit, wanted);
    }

    @Override
    public List<Occurrence> into(int unit, IntPredicate wanted) {
        return occurrences(events.into(), unit, wanted);
    }

    @Override
    public List<Occurrence> group(String transformation) {
        var numbers = events.group(transformation);
        var group = new ArrayList<Occurrence>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            group.add(occurrence(numbers.get(i)));
        }
        return group;
    }

    private List<Occurrence> occurrences(Adjacency adjacency, int unit) {
        return adjacency.occurrences(unit).mapToObj(this::occurrence).toList();
    }

    private List<Occurrence> occurrences(Adjacency adjacency, int unit, IntPredicate wanted) {
        var occurrences = new ArrayList<Occurrence>();
        var entries = adjacency.entries(unit);
        int before = Names.NONE;
        while (entries.next()) {
            int number = entries.occurrence();
            if (number != before
                    && (entries.look() || (entries.other() != Adjacency.NOWHERE && wanted.test(entries.other())))) {
                before = number;
                occurrences.add(occurrence(number));
            }
        }
        return occurrences;
    }

    @Override
    public Occurrence occurrence(int number) {
        return unpacked.computeIfAbsent(number, events.occurrences()::get);
    }

    @Override
    public boolean isNamed(int unit) {
        return events.isNamed(unit);
    }

    @Override
    public Adjacency adjacency(Direction direction) {
        return switch (direction) {
            case DOWNSTREAM -> events.from();
            case UPSTREAM -> events.into();
        };
    }

    @Override
    public Occurrence.Kind kind(int occurrence) {
        return events.occurrences().kind(occurrence);
    }

    @Override
    public byte[] id(int occurrence) {
        return events.occurrences().id(occurrence);
    }

    @Override
    public boolean enters(int occurrence) {
        return events.occurrences().kind(occurrence) == Occurrence.Kind.OBJECT
                && events.occurrences().action(occurrence) == Action.ADD;
    }

    @Override
    public void read(int occurrence, Sides sides) {
        events.occurrences().read(occurrence, sides);
    }

    @Override
    public IntToLongFunction times() {
        return events.occurrences()::time;
    }

    @Override
    public Marks marks() {
        return events.marks();
    }

    @Override
    public Names names() {
        return events.names();
    }
}
