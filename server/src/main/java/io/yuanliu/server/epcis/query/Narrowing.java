package io.yuanliu.server.epcis.query;

import io.yuanliu.server.log.UnitMention.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the log has indexes for: it narrows to entries that may hold such an event, never away from one that does.
 *
 * @param tags one of each set must be among an entry's
 * @param units each must be mentioned
 */
public record Narrowing(List<Set<String>> tags, List<Units> units, Range eventTime, Range recordTime) {
    static final Narrowing NONE = new Narrowing(List.of(), List.of(), Range.ALL, Range.ALL);

    public Narrowing {
        tags = List.copyOf(tags);
        units = List.copyOf(units);
    }

    /** Units that an entry speaks of in one of these roles: exactly, or every unit that begins so. */
    public record Units(Set<Role> roles, Set<String> keys, Set<String> prefixes) {}

    /** From a time on, up to but without another. */
    public record Range(@Nullable Instant from, @Nullable Instant before) {
        static final Range ALL = new Range(null, null);

        Range and(Range other) {
            return new Range(
                    from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from,
                    before == null || (other.before != null && other.before.isBefore(before)) ? other.before : before);
        }
    }

    static Narrowing tags(Set<String> tags) {
        return new Narrowing(List.of(tags), List.of(), Range.ALL, Range.ALL);
    }

    static Narrowing units(Units units) {
        return new Narrowing(List.of(), List.of(units), Range.ALL, Range.ALL);
    }

    Narrowing and(Narrowing other) {
        return new Narrowing(
                joined(tags, other.tags),
                joined(units, other.units),
                eventTime.and(other.eventTime),
                recordTime.and(other.recordTime));
    }

    private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all;
    }
}
