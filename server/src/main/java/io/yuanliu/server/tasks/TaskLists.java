package io.yuanliu.server.tasks;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.tasks.TaskStore.Count;
import io.yuanliu.server.tasks.TaskStore.Search;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose tasks are whose: an asker's own, and all that he may see. */
@Component
public class TaskLists {
    /** As the database orders: ids by their text, for Java compares halves of them as signed numbers. */
    private static final Comparator<WaitingTask> MOST_URGENT = Comparator.<WaitingTask, Instant>comparing(
                    task -> task.due().at())
            .thenComparing(task -> task.id().toString());

    private static final Comparator<WaitingTask> LATEST = Comparator.comparing(WaitingTask::doneAt)
            .thenComparing(task -> task.id().toString())
            .reversed();

    private final TaskStore store;

    public TaskLists(TaskStore store) {
        this.store = store;
    }

    /** All that the asker may see, whoever has to do them. */
    public List<WaitingTask> all(Asker asker, Search search) {
        return store.list(asker, search);
    }

    public long count(Asker asker, Search search, int limit) {
        return store.count(asker, search, limit);
    }

    /** The asker's own tasks. */
    public List<WaitingTask> own(Asker asker, Search search) {
        var found = new ArrayList<WaitingTask>();
        Hands.of(asker).forEach(hands -> found.addAll(store.list(asker, search.by(hands))));
        return found.stream()
                .sorted(search.done() ? LATEST : MOST_URGENT)
                .limit(search.size())
                .toList();
    }

    public long countOwn(Asker asker, Search search, int limit) {
        return Hands.of(asker).stream()
                .mapToLong(hands -> store.count(asker, search.by(hands), limit))
                .sum();
    }

    /** How many of the asker's own wait. */
    public Count waiting(Asker asker, Instant now, int limit) {
        return Hands.of(asker).stream()
                .map(hands -> store.waiting(asker, hands, now, limit))
                .reduce(new Count(0, 0, 0, 0), Count::plus);
    }
}
