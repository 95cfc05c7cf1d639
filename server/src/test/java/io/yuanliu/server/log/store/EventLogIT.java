package io.yuanliu.server.log.store;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.EventText;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LinkedEntries;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.StoredText;
import io.yuanliu.server.log.append.Drafts;
import io.yuanliu.server.log.append.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every store of the log must keep for those who read it, and when many write, here with PostgreSQL. */
@PlatformTest(own = true)
@ParameterizedClass(name = "shards: {0}")
@ValueSource(ints = {1, 4})
class EventLogIT {
    @Parameter
    int shards;

    @Autowired
    @Qualifier("writer")
    DataSource source;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    @Qualifier("postgresEventLog")
    EventLog events;

    private LogInTurns log;
    private final HashMap<Integer, Long> before = new HashMap<>();

    @BeforeEach
    void open() {
        log = new LogInTurns(source, events, shards);
        log.numbers().forEach(shard -> before.put(shard, events.end(shard)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aCursorOfOnePositionPerShardReadsEachEntryOnceInItsShardsOrder() {
        var stored = new ArrayList<LogPosition>();
        for (int i = 0; i < 12; i++) {
            log.append(Drafts.together(
                            log.draft("x" + i).draft(), log.draft("y" + i).draft()))
                    .forEach(outcome -> stored.add(((Outcome.Stored) outcome).position()));
        }
        var cursor = new HashMap<>(before);
        var read = new ArrayList<LogPosition>();
        var random = new Random(7);
        while (read.size() < stored.size()) {
            int shard = LogInTurns.FIRST + random.nextInt(shards);
            for (var entry : events.read(shard, cursor.getOrDefault(shard, 0L), 1 + random.nextInt(3))) {
                cursor.put(shard, entry.position());
                read.add(entry.at());
            }
        }
        assertThat(byShard(read)).isEqualTo(byShard(stored));
        log.numbers()
                .forEach(shard -> assertThat(events.read(shard, cursor.getOrDefault(shard, 0L), 10))
                        .isEmpty());
    }

    private static Object byShard(List<LogPosition> positions) {
        return positions.stream().collect(groupingBy(LogPosition::shard));
    }

    @Test
    void linksSayWhatTheWholeEntriesSay() {
        for (int i = 0; i < 4; i++) {
            log.append(Drafts.together(
                    log.draft("made" + i)
                            .making("urn:example:flour", "urn:example:bread")
                            .draft(),
                    log.draft("held" + i)
                            .report()
                            .taking(1, log.client)
                            .about("urn:example:bread")
                            .draft()));
        }
        log.numbers()
                .forEach(shard -> assertThat(links(shard))
                        .isEqualTo(events.read(shard, before.getOrDefault(shard, 0L), 10).stream()
                                .map(whole -> LinkedEntries.of(whole, false))
                                .toList())
                        .anySatisfy(entry -> assertThat(entry.links()).isNotNull())
                        .anySatisfy(entry -> assertThat(entry.causes()).isNotEmpty()));
    }

    private List<LinkedEntry> links(int shard) {
        return events.follow(EntryView.LINKS, shard, before.getOrDefault(shard, 0L), 10).stream()
                .map(FollowedEntry::entry)
                .toList();
    }

    @Test
    void whoFollowsIsToldWhatTakesBackWhat() {
        var first = log.store(log.draft("first")).position();
        var second =
                log.store(log.draft("second").replacing(log.client + "first")).position();
        var third =
                log.store(log.draft("third").replacing(log.client + "second")).position();
        assertThat(told(EntryView.HEADS, first)).isEqualTo(List.of(false, Optional.empty(), Optional.of(second)));
        assertThat(told(EntryView.WHOLE, second)).isEqualTo(List.of(false, Optional.of(first), Optional.of(third)));
        assertThat(told(EntryView.LINKS, third)).isEqualTo(List.of(false, Optional.of(second), Optional.empty()));
        assertThat(events.at(EntryView.WHOLE, List.of(first, third)))
                .containsExactlyInAnyOrder(log.entry(first), log.entry(third));
    }

    @Test
    void anErrorDeclarationTakesItsSendersOwnBareEventBackAndNothingElse() {
        var declaredFirst = log.store(log.event("late").declaration()).position();
        var record = log.store(log.draft("record")).position();
        var ofRecord = log.store(log.event("record").declaration()).position();
        var event = log.store(log.event("event")).position();
        var declared = log.store(log.event("event").declaration()).position();
        assertThat(told(EntryView.HEADS, declaredFirst)).isEqualTo(List.of(true, Optional.empty(), Optional.empty()));
        var late = log.store(log.event("late")).position();

        assertThat(told(EntryView.HEADS, late)).isEqualTo(List.of(false, Optional.empty(), Optional.of(declaredFirst)));
        assertThat(told(EntryView.HEADS, declaredFirst)).isEqualTo(List.of(true, Optional.of(late), Optional.empty()));
        assertThat(told(EntryView.HEADS, event)).isEqualTo(List.of(false, Optional.empty(), Optional.of(declared)));
        assertThat(told(EntryView.HEADS, declared)).isEqualTo(List.of(true, Optional.of(event), Optional.empty()));
        assertThat(told(EntryView.HEADS, record)).isEqualTo(List.of(false, Optional.empty(), Optional.empty()));
        assertThat(told(EntryView.HEADS, ofRecord)).isEqualTo(List.of(true, Optional.empty(), Optional.empty()));
    }

    private List<Object> told(EntryView<?> view, LogPosition place) {
        var one = events.follow(view, place.shard(), place.position() - 1, 1).getFirst();
        assertThat(one.entry().at()).isEqualTo(place);
        return List.of(one.declaration(), Optional.ofNullable(one.takesBack()), Optional.ofNullable(one.takenBackBy()));
    }

    @Test
    void anEntryGivesItsStoredBytesAndTheirHash() {
        var whole = log.entry(log.store(log.draft("made").making("urn:example:flour", "urn:example:bread"))
                .position());
        var stored = whole.stored();
        assertThat(RecordText.read(stored.body()).fields()).isEqualTo(whole.fields());
        assertThat(EventText.readAll(Objects.requireNonNull(stored.events()))).isEqualTo(whole.events());
        assertThat(stored.hash()).isEqualTo(log.entry(whole.at()).stored().hash());
        assertThat(stored.hash())
                .isNotEqualTo(new StoredText(stored.body(), null).hash())
                .isNotEqualTo(stored.body().sha256());
    }

    @Test
    void aMarkTellsItsPlaceFromEveryOther() {
        for (int i = 0; i < 8; i++) {
            log.append(Drafts.together(
                    log.draft("x" + i).draft(), log.draft("y" + i).draft()));
        }
        var marks = new HashSet<String>();
        for (var entry : log.entries()) {
            var mark = events.mark(entry.shard(), entry.position());
            assertThat(marks.add(mark)).as(mark).isTrue();
            assertThat(events.mark(entry.shard(), entry.position())).isEqualTo(mark);
        }
        log.numbers().forEach(shard -> {
            assertThat(events.mark(shard, 0)).isEmpty();
            assertThat(events.mark(shard, events.end(shard) + 1)).isEmpty();
        });
    }

    @Test
    void anEndAndABeginningLoseAndDoubleNothingAlsoWithMoreShardsThanBefore() {
        var first = IntStream.range(0, 8)
                .mapToObj(i -> log.store(log.draft("x" + i)).position())
                .toList();
        for (int more : List.of(0, 3)) {
            log.reopen(shards + more);
            for (int i = 0; i < 8; i++) {
                var again = log.store(log.draft("x" + i));
                assertThat(again.before()).isTrue();
                assertThat(again.position()).isEqualTo(first.get(i));
                assertThat(log.store(log.draft(more + "y" + i)).before()).isFalse();
            }
        }
        assertThat(log.entries())
                .extracting(LogEntry::id)
                .doesNotHaveDuplicates()
                .hasSize(24);
        assertThat(events.shards()).isGreaterThanOrEqualTo(LogInTurns.FIRST + shards + 3);
        assertThatPositionsHaveNoGapsAndFollowTheTimes();
    }

    @Test
    void of64CallersForTheLastKilogramExactlyOneWins() throws Exception {
        log.store(log.draft("in").bringing(1, log.client));
        var outcomes = log.appendAtOnce(
                64,
                i -> Drafts.together(log.draft("out" + i).taking(1, log.client).draft()));
        assertThat(outcomes.stream().filter(Outcome.Stored.class::isInstance)).hasSize(1);
        assertThat(writer.sql("select value from guard where key = ?")
                        .param(log.client)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void of64CallersWithTheSameKeyOneIsStoredAndAllAreAnsweredAlike() throws Exception {
        var outcomes =
                log.appendAtOnce(64, i -> Drafts.together(log.draft("same").draft()));
        assertThat(outcomes)
                .hasOnlyElementsOfType(Outcome.Stored.class)
                .map(outcome -> ((Outcome.Stored) outcome).position())
                .containsOnly(log.entries().getFirst().at());
        assertThat(outcomes.stream().filter(outcome -> !((Outcome.Stored) outcome).before()))
                .hasSize(1);
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void positionsHaveNoGapsWhateverIsRefusedInBetween() throws Exception {
        log.appendAtOnce(
                200,
                i -> Drafts.eachAlone(
                        log.draft("x" + i).draft(),
                        log.draft("bad" + i).taking(1, log.client).draft(),
                        log.draft("y" + i).draft()));
        assertThat(log.entries()).hasSize(400);
        assertThatPositionsHaveNoGapsAndFollowTheTimes();
    }

    @Test
    void oneCallersBadDataFailsNobodyElse() throws Exception {
        var outcomes = log.appendAtOnce(
                32,
                i -> Drafts.together(
                        log.draft(i == 13 ? "bad\u0000" : "fine" + i).draft()));
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance)).hasSize(1);
        assertThat(log.entries()).hasSize(31);
    }

    private void assertThatPositionsHaveNoGapsAndFollowTheTimes() {
        log.numbers().forEach(shard -> {
            var entries = events.read(shard, 0, 100_000);
            assertThat(entries)
                    .extracting(LogEntry::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events.end(shard)).boxed().toList());
            assertThat(entries).isSortedAccordingTo((a, b) -> a.receivedAt().compareTo(b.receivedAt()));
        });
    }
}
