package io.yuanliu.server.tasks;

import io.yuanliu.server.calendar.Calendars;
import io.yuanliu.server.tasks.TaskStore.Opening;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where modules tell of tasks, and where each person's are found. Telling belongs to the transaction of the act that brings
 * or does the task; the order of telling and doing does not matter, and neither does telling twice.
 */
@Component
public class Tasks {
    private final KnownTaskKinds kinds;
    private final TaskStore store;
    private final Calendars calendars;

    public Tasks(KnownTaskKinds kinds, TaskStore store, Calendars calendars) {
        this.kinds = kinds;
        this.store = store;
        this.calendars = calendars;
    }

    /** Tells of something that has to be done. */
    public void open(Task task) {
        open(List.of(task));
    }

    /** Tells of much that has to be done, at the cost of little. */
    public void open(Collection<Task> tasks) {
        if (!tasks.isEmpty()) {
            var openings = new LinkedHashMap<List<String>, Opening>();
            tasks.forEach(task -> openings.put(List.of(task.kind().name(), task.key()), timed(task)));
            store.open(List.copyOf(openings.values()));
        }
    }

    private Opening timed(Task task) {
        var kind = kinds.named(task.kind().name());
        var due = calendars.after(task.since(), kind.due());
        var late = kind.late();
        var doer = kind.doer() == TaskKind.Doer.HOLDER ? task.whose().party() : null;
        // Counted from the last moment in time: due by the end of Monday, it is a working day late at the end of
        // Tuesday.
        var lateAt = late == null
                ? null
                : calendars.after(due.at().minusMillis(1), late).at();
        return new Opening(task, doer, due, lateAt);
    }

    /** Tells that somebody has done it, or will have done it by the time that it is told of. */
    public void done(TaskKind kind, String key, WaitingTask.Done done) {
        store.done(kind.name(), key, done);
    }

    /** Tells that those of these that wait are done; the others were never told of, or are done already. */
    public void finish(TaskKind kind, Collection<String> keys, WaitingTask.Done done) {
        if (!keys.isEmpty()) {
            store.finish(kind.name(), keys, done);
        }
    }

    /** Tells that what was taken for done waits again. */
    public void reopen(TaskKind kind, Collection<String> keys) {
        if (!keys.isEmpty()) {
            store.reopen(kind.name(), keys);
        }
    }

    /** Ends those that nobody has done since before a moment. */
    public void forget(TaskKind kind, Instant before, WaitingTask.Done done) {
        store.forget(kind.name(), before, done);
    }
}
