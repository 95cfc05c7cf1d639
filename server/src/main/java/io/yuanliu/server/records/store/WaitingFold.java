package io.yuanliu.server.records.store;

import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.follow.TableFold;
import io.yuanliu.server.records.RecordTasks;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what waits for somebody: what is held, and records of which fields may still be filled in; and tells whose task that
 * is. What is held waits until it is corrected, or until an authority has lifted it or stopped the goods.
 */
@Component
class WaitingFold implements TableFold<EntryHead> {
    static final String NAME = "waiting";
    private static final WhoseColumns WHOSE = WhoseColumns.ALL.withoutSite();
    private static final String TAKE = """
            insert into waiting (shard, position, received_at, held, incomplete, %1$s)
            select shard, position, received_at::timestamptz, held, incomplete, %1$s
            from unnest(:shards, :positions, :times, :held, :incomplete, %2$s)
                as asked (shard, position, received_at, held, incomplete, %1$s)
            """.formatted(WHOSE.names(), WHOSE.parameters());
    private static final String TAKE_BACK = """
            delete from waiting w using unnest(:shards, :positions) as asked (shard, position)
            where w.shard = asked.shard and w.position = asked.position
            """;

    private static final String MARK = """
            update waiting w set held = :held from unnest(:shards, :positions) as asked (shard, position)
            where w.shard = asked.shard and w.position = asked.position and w.held <> :held
            """;

    private final JdbcClient writer;
    private final HeldUnits held;
    private final RecordTasks tasks;

    WaitingFold(@Qualifier("writer") JdbcClient writer, HeldUnits held, RecordTasks tasks) {
        this.writer = writer;
        this.held = held;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public EntryView<EntryHead> view() {
        return EntryView.HEADS;
    }

    @Override
    public List<String> tables() {
        return List.of("waiting", HeldUnits.TABLE, HeldUnits.ANSWERS);
    }

    @Override
    public void take(List<EntryHead> entries) {
        var waiting = waiting(entries);
        if (!waiting.isEmpty()) {
            writer.sql(TAKE)
                    .param("shards", numbers(waiting, entry -> (long) entry.shard()))
                    .param("positions", numbers(waiting, EntryHead::position))
                    .param(
                            "times",
                            waiting.stream()
                                    .map(entry -> entry.receivedAt().toString())
                                    .toArray(String[]::new))
                    .param("held", flags(waiting, RecordTasks::isHeld))
                    .param("incomplete", flags(waiting, EntryHead::open))
                    .params(WHOSE.arrays(waiting.stream().map(EntryHead::whose).toList()))
                    .update();
        }
        tasks.stand(entries);
        held.take(entries, answered -> {
            mark(answered, false);
            tasks.finish(keys(answered));
        });
    }

    @Override
    public void takeBack(List<EntryHead> entries) {
        var waiting = waiting(entries);
        if (!waiting.isEmpty()) {
            writer.sql(TAKE_BACK)
                    .param("shards", numbers(waiting, entry -> (long) entry.shard()))
                    .param("positions", numbers(waiting, EntryHead::position))
                    .update();
        }
        held.takeBack(entries, unanswered -> {
            mark(unanswered, true);
            tasks.reopen(keys(unanswered));
        });
        tasks.fall(entries);
    }

    private void mark(List<HeldUnits.Holder> entries, boolean held) {
        writer.sql(MARK)
                .param("held", held)
                .param(
                        "shards",
                        entries.stream().map(one -> (long) one.at().shard()).toArray(Long[]::new))
                .param(
                        "positions",
                        entries.stream().map(one -> one.at().position()).toArray(Long[]::new))
                .update();
    }

    private static List<String> keys(List<HeldUnits.Holder> entries) {
        return entries.stream().map(HeldUnits.Holder::entry).toList();
    }

    private static List<EntryHead> waiting(List<EntryHead> entries) {
        return entries.stream()
                .filter(entry -> RecordTasks.isHeld(entry) || entry.open())
                .toList();
    }

    private static Long[] numbers(List<EntryHead> entries, Function<EntryHead, Long> part) {
        return entries.stream().map(part).toArray(Long[]::new);
    }

    private static Boolean[] flags(List<EntryHead> entries, Function<EntryHead, Boolean> part) {
        return entries.stream().map(part).toArray(Boolean[]::new);
    }
}
