package io.yuanliu.server.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.EventsCaptured;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Drafts;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.ShardWriter;
import io.yuanliu.server.log.append.ShardWriter.Limits;
import io.yuanliu.server.log.append.Submission;
import io.yuanliu.server.problem.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A log of so many shards, written by a test's own client. Its submissions go to the shards in turns, so that whatever
 * one has to do with another is in another shard; with one shard it is in the same.
 */
final class LogInTurns implements AutoCloseable {
    /** Before it are the shards of the platform under test. */
    static final int FIRST = 100;

    final String client = "client:" + UUID.randomUUID();
    final ConcurrentLinkedQueue<EventsCaptured> told = new ConcurrentLinkedQueue<>();
    private final DataSource source;
    private final EventLog log;
    private final List<ShardWriter> writers = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    LogInTurns(DataSource source, EventLog log, int shards) {
        this.source = source;
        this.log = log;
        open(shards);
    }

    private void open(int shards) {
        for (int i = 0; i < shards; i++) {
            var shard = new PostgresShard(source, FIRST + i);
            shard.open();
            var writer = new ShardWriter(shard, Limits.USUAL, told::add);
            writer.start();
            writers.add(writer);
        }
    }

    /** Ends as a program does, and begins again with as many shards or more. */
    void reopen(int shards) {
        close();
        open(shards);
    }

    int shards() {
        return writers.size();
    }

    /** The numbers of its shards. */
    IntStream numbers() {
        return IntStream.range(FIRST, FIRST + shards());
    }

    Drafts draft(String id) {
        return Drafts.of(client).id(client + id);
    }

    /** A bare event. */
    Drafts event(String id) {
        return draft(id).making("urn:example:flour", "urn:example:bread").bare();
    }

    List<Outcome> append(Submission submission) {
        return writers.get(Math.floorMod(turn.getAndIncrement(), shards())).append(submission);
    }

    /** Appends one alone. */
    Outcome append(Drafts draft) {
        var outcomes = append(Drafts.together(draft.draft()));
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    Outcome.Stored store(Drafts draft) {
        return (Outcome.Stored) append(draft);
    }

    /** What a caller of this number hands in. */
    interface Caller {
        Submission submission(int number);
    }

    /** What becomes of the items of many callers at once, each with one submission. */
    List<Outcome> appendAtOnce(int callers, Caller caller) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> answers = IntStream.range(0, callers)
                    .mapToObj(number -> pool.submit(() -> appendOrRefuse(caller.submission(number))))
                    .toList();
            var all = new ArrayList<Outcome>();
            for (var answer : answers) {
                all.addAll(answer.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    private List<Outcome> appendOrRefuse(Submission submission) {
        try {
            return append(submission);
        } catch (Rejection.Unreadable refused) {
            return List.of(new Outcome.Refused(null, refused.findings(), false));
        }
    }

    /** This client's entries, shard by shard. */
    List<LogEntry> entries() {
        return numbers()
                .mapToObj(shard -> log.read(shard, 0, 100_000))
                .flatMap(List::stream)
                .filter(entry -> entry.client().equals(client))
                .toList();
    }

    LogEntry entry(LogPosition place) {
        return log.read(place.shard(), place.position() - 1, 1).getFirst();
    }

    @Override
    public void close() {
        writers.forEach(ShardWriter::close);
        writers.clear();
    }
}
