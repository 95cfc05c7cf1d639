package io.yuanliu.server.epcis;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.UnitMention.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question for events (EPCIS 2.0 §8.2.7.1). The store narrows by what it has indexes for; {@link #matches} then
 * decides exactly, event by event.
 *
 * @param tags one of each list must be among an entry's
 * @param units each must be met
 * @param byEventTime else by time of recording
 * @param most events in all pages together, null for no limit
 * @param tooMany more than these are an error, null for no limit
 */
public record EventQuery(
        List<Set<String>> tags,
        List<Units> units,
        Range eventTime,
        Range recordTime,
        List<Predicate<Event>> conditions,
        boolean byEventTime,
        boolean descending,
        @Nullable Integer most,
        @Nullable Integer tooMany) {
    public EventQuery {
        tags = List.copyOf(tags);
        units = List.copyOf(units);
        conditions = List.copyOf(conditions);
    }

    /** Units that an entry speaks of in one of these roles: exactly, or every unit that begins so. */
    public record Units(Set<Role> roles, Set<String> keys, Set<String> prefixes) {
        boolean match(Event event) {
            return EventMarks.units(event).stream()
                    .filter(unit -> roles.contains(unit.role()))
                    .anyMatch(unit ->
                            keys.contains(unit.unit()) || prefixes.stream().anyMatch(unit.unit()::startsWith));
        }
    }

    /** From a time on, up to but without another. */
    public record Range(@Nullable Instant from, @Nullable Instant before) {
        public static final Range ALL = new Range(null, null);

        boolean holds(Instant time) {
            return (from == null || !time.isBefore(from)) && (before == null || time.isBefore(before));
        }
    }

    /** Whether this event is asked for; its time of recording is the entry's affair. */
    public boolean matches(Event event) {
        return eventTime.holds(event.header().eventTime().instant())
                && units.stream().allMatch(asked -> isEventId(asked, event) || asked.match(event))
                && conditions.stream().allMatch(condition -> condition.test(event));
    }

    private static boolean isEventId(Units asked, Event event) {
        return asked.roles().contains(Role.EVENT_ID)
                && asked.keys().contains(String.valueOf(event.header().eventId()));
    }

    /** Puts a query together, a parameter at a time. */
    static final class Builder {
        final List<Set<String>> tags = new ArrayList<>();
        final List<Units> units = new ArrayList<>();
        final List<Predicate<Event>> conditions = new ArrayList<>();

        @Nullable
        Instant eventFrom;

        @Nullable
        Instant eventBefore;

        @Nullable
        Instant recordFrom;

        @Nullable
        Instant recordBefore;

        boolean byEventTime;
        boolean descending;
        boolean ordered;
        boolean directed;

        @Nullable
        Integer most;

        @Nullable
        Integer tooMany;

        EventQuery build() {
            return new EventQuery(
                    tags,
                    units,
                    new Range(eventFrom, eventBefore),
                    new Range(recordFrom, recordBefore),
                    conditions,
                    byEventTime,
                    directed ? descending : ordered,
                    most,
                    tooMany);
        }
    }
}
