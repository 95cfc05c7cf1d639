package io.yuanliu.server.tasks.web;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.calendar.Deadline;
import io.yuanliu.server.paging.Choice;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.tasks.KnownTaskKinds;
import io.yuanliu.server.tasks.TaskKind;
import io.yuanliu.server.tasks.TaskLists;
import io.yuanliu.server.tasks.TaskStore.Mark;
import io.yuanliu.server.tasks.TaskStore.Search;
import io.yuanliu.server.tasks.WaitingTask;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has to do by when. It is done by its act, not here. */
@RestController
@RequestMapping("/api/tasks")
@Needs(Right.READ)
class TaskController {
    /** Whose tasks are asked for. */
    private enum Whose {
        MINE,
        ALL
    }

    /** Whether they wait. */
    private enum State {
        WAITING,
        DONE
    }

    /** A kind of task. */
    record KindView(String kind, LocalText name) {}

    /**
     * A task: what to do, about what, where in the console.
     *
     * @param dueUnsure years whose days of rest are not known yet: it may be due later than it says
     * @param late whether it is marked as late, beyond its deadline
     * @param doer the party that has to do it; none where any official with the right may
     */
    record TaskView(
            UUID id,
            String kind,
            LocalText name,
            LocalText what,
            String subject,
            @Nullable String place,
            @Nullable String party,
            @Nullable String region,
            @Nullable String doer,
            Instant since,
            Instant due,
            Set<Integer> dueUnsure,
            Deadline.@Nullable Clock clock,
            boolean late,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    /** How many of the asker's own wait; with {@code atLeast} there are more. */
    record CountView(
            long waiting,
            long late,
            long today,
            long soon,
            @Nullable Boolean atLeast) {}

    private final TaskLists tasks;
    private final KnownTaskKinds kinds;
    private final Words words;
    private final Clock clock;

    TaskController(TaskLists tasks, KnownTaskKinds kinds, Words words, Clock clock) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Tasks, those that wait by their deadline, those that are done latest first: {@code whose} is {@code mine} or
     * {@code all} that the asker may see, {@code state} {@code waiting} or {@code done}, {@code clock} {@code late},
     * {@code today}, {@code soon} or {@code running}.
     */
    @GetMapping
    Page<TaskView> list(
            Asker asker,
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(name = "clock", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var window = Window.read(size, after);
        var now = clock.instant();
        boolean done = Choice.one(State.class, "state", state) == State.DONE;
        var due = asked == null
                ? null
                : Choice.one(Deadline.Clock.class, "clock", asked).at(now);
        var name = kind == null ? null : kinds.named(kind).name();
        var mark = window.mark(2).map(TaskController::mark).orElse(null);
        var search = new Search(null, done, name, due, mark, size + 1);
        boolean mine = Choice.one(Whose.class, "whose", whose) == Whose.MINE;
        return Page.of(
                window,
                mine ? tasks.own(asker, search) : tasks.all(asker, search),
                mine
                        ? tasks.countOwn(asker, search, Window.COUNTED + 1)
                        : tasks.count(asker, search, Window.COUNTED + 1),
                task -> List.of(mark(task, done).toString(), task.id().toString()),
                task -> view(task, now));
    }

    /** How many of the asker's own wait, and how urgently. */
    @GetMapping("/count")
    CountView count(Asker asker) {
        var count = tasks.waiting(asker, clock.instant(), Window.COUNTED + 1);
        return new CountView(
                Math.min(count.open(), Window.COUNTED),
                count.late(),
                count.today(),
                count.soon(),
                count.open() > Window.COUNTED ? Boolean.TRUE : null);
    }

    /** The kinds of task that there are. */
    @GetMapping("/kinds")
    List<KindView> kinds() {
        return kinds.all().stream()
                .map(kind -> new KindView(kind.name(), words.text(TaskKind.word(kind.name()))))
                .toList();
    }

    private TaskView view(WaitingTask task, Instant now) {
        var done = task.done();
        return new TaskView(
                task.id(),
                task.kind(),
                words.text(TaskKind.word(task.kind())),
                words.text(TaskKind.whatWord(task.kind()), task.values()),
                task.subject(),
                kinds.find(task.kind())
                        .map(kind -> kind.placeOf(task.subject()))
                        .orElse(null),
                task.whose().party(),
                task.whose().region(),
                task.doer(),
                task.since(),
                task.due().at(),
                new TreeSet<>(task.due().unknownYears()),
                done == null ? task.due().clock(now) : null,
                task.lateSince() != null,
                done == null ? null : done.at(),
                done == null ? null : done.by());
    }

    private static Instant mark(WaitingTask task, boolean byDone) {
        var done = task.done();
        return byDone && done != null ? done.at() : task.due().at();
    }

    private static Mark mark(List<String> parts) {
        try {
            return new Mark(Days.readMoment(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Window.unreadable();
        }
    }
}
