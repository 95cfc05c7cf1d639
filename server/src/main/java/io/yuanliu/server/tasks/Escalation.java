package io.yuanliu.server.tasks;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.notices.Addressee;
import io.yuanliu.server.notices.Notice;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.notices.Notices;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is not done in time is marked once, and told of: of an official's task those above him, of a party's the party and
 * the authority that checks it.
 */
@Component
class Escalation {
    static final NoticeKind LATE = new NoticeKind("task.late", "task", true, "/tasks?whose=all&clock=late");

    private static final int AT_ONCE = 500;

    private final TaskStore store;
    private final KnownTaskKinds kinds;
    private final Notices notices;
    private final Words words;
    private final TransactionTemplate writing;
    private final Clock clock;

    Escalation(
            TaskStore store,
            KnownTaskKinds kinds,
            Notices notices,
            Words words,
            @Qualifier("writer") TransactionTemplate writing,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.notices = notices;
        this.words = words;
        this.writing = writing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void escalate() {
        escalate(clock.instant());
    }

    void escalate(Instant now) {
        writing.executeWithoutResult(status -> store.markLate(now, AT_ONCE)
                .forEach(task -> kinds.find(task.kind()).ifPresent(kind -> tell(kind, task, now))));
    }

    private void tell(TaskKind kind, WaitingTask task, Instant now) {
        switch (kind.doer()) {
            case AUTHORITY -> tell(task, new Addressee.Above(kind.right(), task.whose()), "above", now);
            case HOLDER -> {
                tell(task, new Addressee.Holder(kind.right(), task.whose()), "holder", now);
                tell(task, new Addressee.Authority(Right.CHECK, task.whose()), "authority", now);
            }
        }
    }

    private void tell(WaitingTask task, Addressee to, String whom, Instant now) {
        var what = words.text(TaskKind.word(task.kind()));
        var about = words.text(TaskKind.whatWord(task.kind()), task.values());
        var lastDay = Days.day(task.due().at().minusSeconds(1)).toString();
        var values = Map.of(
                "what", what.zh(), "whatEn", what.en(), "task", about.zh(), "taskEn", about.en(), "due", lastDay);
        notices.tell(new Notice(LATE, task.id() + ":" + whom, task.id().toString(), to, now, values));
    }
}
