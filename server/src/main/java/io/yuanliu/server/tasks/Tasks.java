package io.yuanliu.server.tasks;

import io.yuanliu.server.calendar.Calendars;
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
        var kind = kinds.named(task.kind().name());
        var due = calendars.after(task.since(), kind.due());
        var late = kind.late();
        var doer = kind.doer() == TaskKind.Doer.HOLDER ? task.whose().party() : null;
        // Counted from the last moment in time: due by the end of Monday, it is a working day late at the end of
        // Tuesday.
        var lateAt = late == null
                ? null
                : calendars.after(due.at().minusMillis(1), late).at();
        store.open(task, doer, due, lateAt);
    }

    /** Tells that somebody has done it. */
    public void done(TaskKind kind, String key, WaitingTask.Done done) {
        store.done(kind.name(), key, done);
    }
}
