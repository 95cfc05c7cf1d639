package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one question reads of the events: each occurrence is unpacked once, so that the same one is the same object. */
final class Reading implements Facts {
    private final EventStore events;
    private final Map<Integer, Occurrence> unpacked = new HashMap<>();

    Reading(EventStore events) {
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

    private Occurrence occurrence(int number) {
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
    public long time(int occurrence) {
        return events.occurrences().time(occurrence);
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
