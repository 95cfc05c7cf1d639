package io.yuanliu.server.tasks.store;

import io.yuanliu.server.calendar.Deadline.Clock;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.tasks.Hands;
import io.yuanliu.server.tasks.TaskStore;
import io.yuanliu.server.tasks.WaitingTask;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Tasks in PostgreSQL: one row for what waits and for its having been done, whichever is told first. */
@Repository
class PostgresTasks implements TaskStore {
    private static final String WAITING = "since is not null and done_at is null";
    private static final String OWN = """
             and needed = any (:rights)
             and (:everybody or doer = any (:parties) or (doer is null and :official))
            """;

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresTasks(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public void open(List<Opening> openings) {
        writer.sql("""
                insert into task (kind, key, since, subject, doer, needed, due_at, due_unsure, late_at, words, %1$s)
                select kind, key, since, subject, doer, needed, due_at, due_unsure, late_at, words, %1$s
                from jsonb_populate_recordset(null::task, :openings::jsonb)
                on conflict (kind, key) do update set
                    (since, subject, doer, needed, due_at, due_unsure, late_at, words, %1$s)
                    = (excluded.since, excluded.subject, excluded.doer, excluded.needed, excluded.due_at,
                       excluded.due_unsure, excluded.late_at, excluded.words, %2$s)
                    where task.since is null
                """.formatted(TaskRows.WHOSE.names(), TaskRows.WHOSE.names("excluded")))
                .param("openings", TaskRows.openings(openings))
                .update();
    }

    @Override
    public void done(String kind, String key, WaitingTask.Done done) {
        writer.sql("""
                insert into task (kind, key, done_at, done_by) values (:kind, :key, :at, :by)
                on conflict (kind, key) do update set (done_at, done_by) = (excluded.done_at, excluded.done_by)
                    where task.done_at is null
                """)
                .param("kind", kind)
                .param("key", key)
                .param("at", TaskRows.at(done.at()))
                .param("by", done.by())
                .update();
    }

    @Override
    public void finish(String kind, Collection<String> keys, WaitingTask.Done done) {
        end("kind = :kind and key = any (:keys)", done)
                .param("kind", kind)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(String kind, Instant before, WaitingTask.Done done) {
        end("kind = :kind and since < :before", done)
                .param("kind", kind)
                .param("before", TaskRows.at(before))
                .update();
    }

    private StatementSpec end(String which, WaitingTask.Done done) {
        return writer.sql("update task set done_at = :at, done_by = :by where " + which + " and " + WAITING)
                .param("at", TaskRows.at(done.at()))
                .param("by", done.by());
    }

    @Override
    public void reopen(String kind, Collection<String> keys) {
        writer.sql(
                        "update task set done_at = null, done_by = null where kind = :kind and key = any (:keys) and since is not null")
                .param("kind", kind)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    @Override
    public List<WaitingTask> list(Asker asker, Search search) {
        var parameters = parameters(search);
        parameters.put("size", search.size());
        var after = search.after();
        var behind = "";
        if (after != null) {
            behind = search.done() ? " and (done_at, id) < (:at, :last)" : " and (due_at, id) > (:at, :last)";
            parameters.put("at", TaskRows.at(after.at()));
            parameters.put("last", after.id());
        }
        var order = search.done() ? " order by done_at desc, id desc" : " order by due_at, id";
        var sql = "select * from task where " + where(search) + behind + order + " limit :size";
        return reads.read(
                asker,
                right(search.hands()),
                reader -> reader.sql(sql)
                        .params(parameters)
                        .query((row, number) -> TaskRows.task(row))
                        .list());
    }

    @Override
    public long count(Asker asker, Search search, int limit) {
        var sql = "select count(*) from (select from task where " + where(search) + " limit :most) counted";
        return reads.read(
                asker,
                right(search.hands()),
                reader -> reader.sql(sql)
                        .params(parameters(search))
                        .param("most", limit)
                        .query(Long.class)
                        .single());
    }

    @Override
    public Count waiting(Asker asker, Hands hands, Instant now, int limit) {
        var today = Objects.requireNonNull(Clock.TODAY.at(now).upTo());
        var soon = Objects.requireNonNull(Clock.SOON.at(now).upTo());
        return reads.read(
                asker,
                hands.right(),
                reader -> reader.sql("""
                        select count(*), count(*) filter (where due_at <= :now),
                            count(*) filter (where due_at > :now and due_at <= :today),
                            count(*) filter (where due_at > :today and due_at <= :soon)
                        from (select due_at from task where\s""" + WAITING + OWN + " limit :most) own")
                        .params(own(hands))
                        .param("now", TaskRows.at(now))
                        .param("today", TaskRows.at(today))
                        .param("soon", TaskRows.at(soon))
                        .param("most", limit)
                        .query((row, number) ->
                                new Count(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .single());
    }

    @Override
    public List<WaitingTask> markLate(Instant now, int most) {
        return writer.sql("""
                update task set late_since = :now where id in (
                    select id from task
                    where since is not null and done_at is null and late_since is null and late_at <= :now
                    order by late_at limit :most for update skip locked)
                returning *
                """)
                .param("now", TaskRows.at(now))
                .param("most", most)
                .query((row, number) -> TaskRows.task(row))
                .list();
    }

    private static Right right(@Nullable Hands hands) {
        return hands == null ? Right.READ : hands.right();
    }

    private static String where(Search search) {
        var where = new StringBuilder(search.done() ? "since is not null and done_at is not null" : WAITING);
        if (search.kind() != null) {
            where.append(" and kind = :kind");
        }
        if (search.due() != null && search.due().after() != null) {
            where.append(" and due_at > :after");
        }
        if (search.due() != null && search.due().upTo() != null) {
            where.append(" and due_at <= :upTo");
        }
        return where.append(search.hands() == null ? "" : OWN).toString();
    }

    private static Map<String, Object> parameters(Search search) {
        var parameters = search.hands() == null ? new HashMap<String, Object>() : own(search.hands());
        parameters.put("kind", search.kind());
        var due = search.due();
        parameters.put("after", due == null ? null : TaskRows.at(due.after()));
        parameters.put("upTo", due == null ? null : TaskRows.at(due.upTo()));
        return parameters;
    }

    private static Map<String, Object> own(Hands hands) {
        var parameters = new HashMap<String, Object>();
        parameters.put("rights", hands.rights().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("everybody", hands.everybody());
        parameters.put("parties", hands.parties().toArray(String[]::new));
        parameters.put("official", hands.official());
        return parameters;
    }
}
