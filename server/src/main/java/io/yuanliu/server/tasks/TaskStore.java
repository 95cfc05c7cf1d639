package io.yuanliu.server.tasks;

import io.yuanliu.server.calendar.Deadline;
import io.yuanliu.server.calendar.Deadline.Clock.Between;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where tasks are kept. Reads are cut to what their asker may see; writes belong to the caller's transaction, if there is one. */
public interface TaskStore {
    /**
     * Which tasks.
     *
     * @param hands whose they are; null for all that the asker sees
     * @param done those that were done, latest first; else those that wait, most urgent first
     * @param due when those that wait are due; null for any time
     */
    record Search(
            @Nullable Hands hands,
            boolean done,
            @Nullable String kind,
            @Nullable Between due,
            @Nullable Mark after,
            int size) {
        public Search by(Hands other) {
            return new Search(other, done, kind, due, after, size);
        }
    }

    /** The last task of a page, and when it was due or done. */
    record Mark(Instant at, UUID id) {}

    /** How many wait, at most so many; {@code open} is all of them. */
    record Count(long open, long late, long today, long soon) {
        Count plus(Count other) {
            return new Count(open + other.open, late + other.late, today + other.today, soon + other.soon);
        }
    }

    /**
     * A task that is told of.
     *
     * @param doer canonical key of the party that has to do it; null for any official
     * @param lateAt when to mark it as late; null for never
     */
    record Opening(
            Task task,
            @Nullable String doer,
            Deadline due,
            @Nullable Instant lateAt) {}

    /** Adds what waits; of what is there already, done or not, nothing happens. */
    void open(List<Opening> openings);

    /** Notes that something was done, or will have been done by the time that it is told of. */
    void done(String kind, String key, WaitingTask.Done done);

    /** Notes of those that wait that they were done. */
    void finish(String kind, Collection<String> keys, WaitingTask.Done done);

    /** Lets those wait again that were done. */
    void reopen(String kind, Collection<String> keys);

    /** Notes of those that have waited since before a moment that they are over. */
    void forget(String kind, Instant before, WaitingTask.Done done);

    List<WaitingTask> list(Asker asker, Search search);

    long count(Asker asker, Search search, int limit);

    Count waiting(Asker asker, Hands hands, Instant now, int limit);

    /** Marks what has become late, and gives it, at most so many at once. */
    List<WaitingTask> markLate(Instant now, int most);
}
