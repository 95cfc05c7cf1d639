package io.yuanliu.server.epcis;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.epcis.query.EventQuery;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as an asker may see them. */
public interface EventReads {
    /**
     * Where a page ended.
     *
     * @param time of the last entry, by which the answer is in order
     * @param taken how many of that entry's events the page has shown
     * @param shown events on all pages so far
     */
    record Place(Instant time, int shard, long position, int taken, long shown) {}

    /** A page; {@code next} is null when there is nothing behind it. It may be short, or even empty, and go on. */
    record Page(List<Event> events, @Nullable Place next) {}

    Page query(Asker asker, EventQuery query, @Nullable Place after, int perPage);

    /** The events with an id: the event itself, and error declarations about it. */
    List<Event> byId(Asker asker, String eventId);
}
