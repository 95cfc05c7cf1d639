package io.yuanliu.server.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.calendar.Deadline;
import io.yuanliu.server.calendar.Span;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.tasks.TaskStore.Search;
import io.yuanliu.server.tasks.WaitingTask.Done;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks are told of in any order, twice, and in transactions that may fail. */
@PlatformTest
class TaskOrderIT {
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final String REGION = "997711";

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    TaskStore store;

    @Autowired
    Escalation escalation;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    KnownTaskKinds kinds;

    @Autowired
    Words words;

    @Autowired
    @Qualifier("writer")
    TransactionTemplate writing;

    private final String party = "local:" + UUID.randomUUID();

    @Test
    void toldTwiceItIsOneAndDoneInAnyOrderItIsDone() {
        var steps = new ArrayList<Runnable>();
        for (int task = 0; task < 20; task++) {
            var key = party + task;
            steps.add(() -> tasks.open(check(key)));
            steps.add(() -> tasks.open(check(key)));
            steps.add(() -> tasks.done(kind(), key, new Done(NOW, "user:a")));
            steps.add(() -> tasks.done(kind(), key, new Done(NOW.plusSeconds(9), "user:b")));
        }
        steps.add(() -> tasks.open(check(party + "waits")));
        Collections.shuffle(steps, new Random(20_261_130));
        steps.forEach(Runnable::run);
        assertThat(waiting(official())).hasSize(1);
        assertThat(lists.all(official(), search(true)))
                .hasSize(20)
                .allSatisfy(task -> assertThat(task.done()).isNotNull());
    }

    @Test
    void itIsToldInTheTransactionOfItsActOrNotAtAll() {
        assertThatThrownBy(() -> writing.executeWithoutResult(status -> {
                    tasks.open(check(party));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        assertThat(waiting(official())).isEmpty();
    }

    @Test
    void whatIsNotDoneInTimeIsMarkedOnce() {
        tasks.open(check(party));
        var due = waiting(official()).getFirst().due();
        assertThat(due.at()).isEqualTo(Instant.parse("2026-12-07T16:00:00Z"));
        assertThat(due.clock(NOW)).isEqualTo(Deadline.Clock.RUNNING);
        assertThat(late(due.at())).as("a working day later only").isEmpty();
        assertThat(late(due.at().plusSeconds(86_400))).hasSize(1);
        assertThat(late(due.at().plusSeconds(86_400))).isEmpty();
        assertThat(waiting(official()).getFirst().lateSince()).isNotNull();
    }

    @Test
    void whatIsLateIsToldToThoseAboveOnce() {
        tasks.open(check(party));
        var due = waiting(official()).getFirst().due();
        escalation.escalate(due.at().plusSeconds(86_400));
        escalation.escalate(due.at().plusSeconds(86_400));
        var id = waiting(official()).getFirst().id();
        assertThat(writer.sql(
                                "select addressee || ' ' || needed || ' ' || (words ->> 'taskEn') from notice where subject = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("ABOVE CHECK 康裕肉业: — —");
    }

    private List<WaitingTask> late(Instant now) {
        return store.markLate(now, 500).stream()
                .filter(task -> party.equals(task.whose().party()))
                .toList();
    }

    @Test
    void whoseItIsDependsOnTheRightAndHowFarItReaches() {
        tasks.open(check(party));
        tasks.open(new Task(kinds.named("filing.correct"), party, "x", whose(), NOW, Map.of()));
        var firm = asker(Asker.Kind.ENTERPRISE, Clause.ofParties(Set.of(party)), Right.READ, Right.REGISTER);
        var colleague =
                asker(Asker.Kind.ENTERPRISE, Clause.ofParties(Set.of("local:other")), Right.READ, Right.REGISTER);
        var reader = asker(Asker.Kind.OFFICIAL, Clause.ofAreas(Set.of(REGION)), Right.READ);
        var neighbour = asker(Asker.Kind.OFFICIAL, Clause.ofAreas(Set.of("997722")), Right.READ, Right.CHECK);
        var livestock = asker(
                Asker.Kind.OFFICIAL,
                Clause.ofAreas(Set.of("9977")).in(Whose.CATEGORY, Set.of("livestock")),
                Right.READ,
                Right.CHECK);
        assertThat(kindsOf(waiting(official()))).containsExactly("filing.check");
        assertThat(kindsOf(waiting(firm))).containsExactly("filing.correct");
        assertThat(kindsOf(waiting(livestock))).as("a firm of every category").containsExactly("filing.check");
        assertThat(waiting(colleague)).isEmpty();
        assertThat(waiting(reader)).isEmpty();
        assertThat(waiting(neighbour)).isEmpty();
        assertThat(lists.all(neighbour, search(false)).stream().filter(this::isOwn))
                .isEmpty();
        assertThat(lists.all(reader, search(false)).stream().filter(this::isOwn))
                .hasSize(2);
        assertThat(lists.waiting(firm, NOW, 100).open()).isEqualTo(1);
    }

    @Test
    void pagesOfSeveralScopesAreOneList() {
        for (int task = 0; task < 7; task++) {
            tasks.open(new Task(kind(), party + task, "x", whose(), NOW.plusSeconds(86_400L * task), Map.of()));
            tasks.open(new Task(kinds.named("filing.correct"), party + task, "x", whose(), NOW, Map.of()));
        }
        var clauses = Map.<Right, Scope>of(
                Right.CHECK, Scope.of(Clause.ofAreas(Set.of(REGION))),
                Right.READ, Scope.of(Clause.ofAreas(Set.of("9977"))),
                Right.REGISTER, Scope.of(Clause.ofParties(Set.of(party))));
        var asker = new Asker("user:both", Asker.Kind.OFFICIAL, null, clauses, List.of());
        var seen = new ArrayList<WaitingTask>();
        TaskStore.Mark mark = null;
        while (true) {
            var page = lists.own(asker, new Search(null, false, null, null, mark, 4));
            if (page.isEmpty()) {
                break;
            }
            page.stream().filter(this::isOwn).forEach(seen::add);
            mark = new TaskStore.Mark(page.getLast().due().at(), page.getLast().id());
        }
        assertThat(seen).hasSize(14).doesNotHaveDuplicates();
        assertThat(seen.stream().map(task -> task.due().at())).isSorted();
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        assertThat(kinds.all()).isNotEmpty().allSatisfy(kind -> {
            assertThat(words.known(TaskKind.word(kind.name()))).as(kind.name()).isPresent();
            assertThat(words.known(TaskKind.whatWord(kind.name())))
                    .as(kind.name())
                    .isPresent();
        });
        assertThat(words.known(TaskKind.word("filing.no-such"))).isEmpty();
    }

    @Test
    void aSettingForAKindThatIsNoneEndsTheStart() {
        var known = List.copyOf(kinds.all());
        assertThatThrownBy(() -> new KnownTaskKinds(known, new TaskSettings(Map.of("filing.chek", "3d"))))
                .hasMessageContaining("yuanliu.tasks.due.filing.chek")
                .hasMessageContaining("filing.check");
        assertThatThrownBy(() -> new TaskSettings(Map.of("filing.check", "3 days")))
                .hasMessageContaining("3 days");
        assertThat(new KnownTaskKinds(known, new TaskSettings(Map.of("filing.check", "3d")))
                        .named("filing.check")
                        .due())
                .isEqualTo(Span.days(3));
    }

    private TaskKind kind() {
        return kinds.named("filing.check");
    }

    private Task check(String key) {
        return new Task(kind(), key, "x", whose(), NOW, Map.of("party", "康裕肉业"));
    }

    private Whose whose() {
        return Whose.of(party, REGION);
    }

    private static Asker official() {
        return asker(Asker.Kind.OFFICIAL, Clause.ofAreas(Set.of(REGION)), Right.READ, Right.CHECK);
    }

    private static Asker asker(Asker.Kind kind, Clause clause, Right... rights) {
        return Asker.of("user:somebody", kind, null, Scope.of(clause), Set.of(rights));
    }

    private List<WaitingTask> waiting(Asker asker) {
        return lists.own(asker, search(false)).stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(WaitingTask task) {
        return party.equals(task.whose().party());
    }

    private static Search search(boolean done) {
        return new Search(null, done, null, null, null, 200);
    }

    private static List<String> kindsOf(List<WaitingTask> tasks) {
        return tasks.stream().map(WaitingTask::kind).toList();
    }
}
