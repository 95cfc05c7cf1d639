package io.yuanliu.server.records.store;

import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.records.RecordTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which units an entry holds and what an authority has answered to that, in whatever order it came: a hold is answered by a
 * lifting of the same cause, or by a stop of the unit, at its time or later. Names its tables without a schema, as the fold
 * does whose part it is.
 */
@Component
class HeldUnits {
    static final String TABLE = "held_unit";
    static final String ANSWERS = "hold_answer";

    /** Whether a hold (h) is answered. */
    static final String ANSWERED = """
            exists (
                select from hold_answer a
                where a.unit = h.unit and (a.cause is null or a.cause = h.cause) and a.at >= h.at)
            """;

    /** Entries that hold one of these units, and whether all that they hold is answered. */
    private static final String WHOLLY = """
            select h.shard, h.position, h.entry, bool_and(%s) as answered
            from held_unit h
            where (h.shard, h.position) in (select shard, position from held_unit where unit = any (:units))
            group by 1, 2, 3
            """.formatted(ANSWERED);

    private final JdbcClient writer;

    HeldUnits(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    /** A unit that an entry holds, or of which it answers a hold; of whatever cause where that is null. */
    private record Row(
            LogPosition at,
            String entry,
            String unit,
            @Nullable String cause,
            String time) {}

    /** An entry that holds units, by where it stands and by its key. */
    record Holder(LogPosition at, String entry) {}

    private record Answered(Holder holder, boolean whole) {}

    /** Takes in what entries hold and answer, and tells of those that hold nothing unanswered. */
    void take(List<EntryHead> entries, Consumer<List<Holder>> answered) {
        var holds = holds(entries);
        var answers = answers(entries);
        insert(TABLE, holds);
        insert(ANSWERS, answers);
        tell(holds, answers, true, answered);
    }

    /** Takes it back, and tells of those that hold something again. */
    void takeBack(List<EntryHead> entries, Consumer<List<Holder>> unanswered) {
        var holds = holds(entries);
        var answers = answers(entries);
        delete(TABLE, holds);
        delete(ANSWERS, answers);
        tell(List.of(), answers, false, unanswered);
    }

    private static List<Row> holds(List<EntryHead> entries) {
        return entries.stream()
                .flatMap(entry -> entry.causes().stream()
                        .filter(cause -> cause.effect() == Effect.HOLD)
                        .map(cause -> row(entry, cause, cause.cause())))
                .toList();
    }

    private static List<Row> answers(List<EntryHead> entries) {
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            for (var cause : entry.causes()) {
                switch (cause.effect()) {
                    case LIFT -> rows.add(row(entry, cause, cause.cause()));
                    case STOP -> rows.add(row(entry, cause, null));
                    case HOLD, CLEAR -> {}
                }
            }
        }
        return rows;
    }

    private static Row row(EntryHead entry, StopCause cause, @Nullable String name) {
        return new Row(
                entry.at(),
                RecordTasks.key(entry),
                cause.unit(),
                name,
                entry.time().toString());
    }

    private void insert(String table, List<Row> rows) {
        if (!rows.isEmpty()) {
            writer.sql("""
                            insert into %s (shard, position, entry, unit, cause, at)
                            select * from unnest(:shards, :positions, :entries, :units, :causes, :times::timestamptz[])
                            """.formatted(table))
                    .param("shards", array(rows, row -> (short) row.at().shard(), Short[]::new))
                    .param("positions", array(rows, row -> row.at().position(), Long[]::new))
                    .param("entries", array(rows, Row::entry, String[]::new))
                    .param("units", array(rows, Row::unit, String[]::new))
                    .param("causes", array(rows, Row::cause, String[]::new))
                    .param("times", array(rows, Row::time, String[]::new))
                    .update();
        }
    }

    private void delete(String table, List<Row> rows) {
        if (!rows.isEmpty()) {
            writer.sql("""
                            delete from %s
                            where (shard, position) in (select * from unnest(:shards::smallint[], :positions))
                            """.formatted(table))
                    .param("shards", array(rows, row -> (short) row.at().shard(), Short[]::new))
                    .param("positions", array(rows, row -> row.at().position(), Long[]::new))
                    .update();
        }
    }

    private void tell(List<Row> holds, List<Row> answers, boolean wanted, Consumer<List<Holder>> told) {
        if (answers.isEmpty() && holds.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(holds);
        rows.addAll(answers);
        var found = writer.sql(WHOLLY)
                .param("units", rows.stream().map(Row::unit).distinct().toArray(String[]::new))
                .query((row, number) -> new Answered(
                        new Holder(
                                new LogPosition(row.getInt("shard"), row.getLong("position")), row.getString("entry")),
                        row.getBoolean("answered")))
                .list();
        var these = found.stream()
                .filter(one -> one.whole() == wanted)
                .map(Answered::holder)
                .toList();
        if (!these.isEmpty()) {
            told.accept(these);
        }
    }

    private static <T> @Nullable T[] array(
            List<Row> rows, Function<Row, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(part).toArray(array);
    }
}
