package io.yuanliu.server.notices.store;

import io.yuanliu.server.notices.letters.Lanes;
import io.yuanliu.server.notices.letters.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Lanes in PostgreSQL: whoever holds the lease of one is the only one who moves its letters. */
@Repository
class PostgresLanes implements Lanes {
    private final JdbcClient writer;
    private final TransactionTemplate writing;

    PostgresLanes(@Qualifier("writer") JdbcClient writer, @Qualifier("writer") TransactionTemplate writing) {
        this.writer = writer;
        this.writing = writing;
    }

    @Override
    public List<Lane> take(Instant now, Instant leasedUntil, int most) {
        return writer.sql("""
                update notice_lane set leased_until = :until where id in (
                    select id from notice_lane
                    where next_at <= :now and (leased_until is null or leased_until <= :now)
                    order by next_at limit :most for update skip locked)
                returning *
                """)
                .param("until", NoticeRows.at(leasedUntil))
                .param("now", NoticeRows.at(now))
                .param("most", most)
                .query((row, number) -> new Lane(
                        row.getObject("id", UUID.class),
                        row.getString("receiver"),
                        Way.valueOf(row.getString("way")),
                        row.getObject("webhook", UUID.class),
                        row.getInt("tries")))
                .list();
    }

    @Override
    public Optional<Queued> first(UUID lane) {
        return writer.sql("""
                select l.id, n.kind, n.at, n.subject, n.words, l.since
                from notice_letter l join notice n on n.id = l.notice
                where l.lane = :lane and l.state = 'WAITING' order by l.position limit 1
                """)
                .param("lane", lane)
                .query((row, number) -> new Queued(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        NoticeRows.moment(row, "at"),
                        row.getString("subject"),
                        NoticeRows.values(row),
                        NoticeRows.moment(row, "since")))
                .optional();
    }

    @Override
    public void delivered(UUID lane, UUID letter, Instant now, Instant leasedUntil) {
        writing.executeWithoutResult(status -> {
            writer.sql("""
                    update notice_letter set state = 'DELIVERED', ended_at = :now, tries = tries + 1, cause = null
                    where id = :letter
                    """)
                    .param("now", NoticeRows.at(now))
                    .param("letter", letter)
                    .update();
            writer.sql("update notice_lane set tries = 0, leased_until = :until where id = :lane")
                    .param("until", NoticeRows.at(leasedUntil))
                    .param("lane", lane)
                    .update();
        });
    }

    @Override
    public void wait(UUID lane, UUID letter, String cause, Instant until) {
        writing.executeWithoutResult(status -> {
            writer.sql("update notice_letter set tries = tries + 1, cause = :cause where id = :letter")
                    .param("cause", cause)
                    .param("letter", letter)
                    .update();
            writer.sql("""
                    update notice_lane set tries = tries + 1, next_at = :until, leased_until = null where id = :lane
                    """)
                    .param("until", NoticeRows.at(until))
                    .param("lane", lane)
                    .update();
        });
    }

    @Override
    public void dead(UUID lane, UUID letter, String cause, Instant now) {
        writer.sql("""
                update notice_letter set state = 'DEAD', cause = :cause, ended_at = :now, tries = tries + 1
                where id = :letter and lane = :lane
                """)
                .param("cause", cause)
                .param("now", NoticeRows.at(now))
                .param("letter", letter)
                .param("lane", lane)
                .update();
    }

    @Override
    public int deadBefore(UUID lane, Instant before, String cause, Instant now) {
        return writer.sql("""
                update notice_letter set state = 'DEAD', cause = :cause, ended_at = :now, tries = tries + 1
                where lane = :lane and state = 'WAITING' and since <= :before
                """)
                .param("cause", cause)
                .param("now", NoticeRows.at(now))
                .param("lane", lane)
                .param("before", NoticeRows.at(before))
                .update();
    }

    /** The row's lock lets nobody add a letter between the look and the rest. */
    @Override
    public void release(UUID lane) {
        writing.executeWithoutResult(status -> {
            writer.sql("select from notice_lane where id = :lane for update")
                    .param("lane", lane)
                    .query((row, number) -> 0)
                    .list();
            writer.sql("""
                    update notice_lane set leased_until = null, next_at = case when exists (
                        select from notice_letter where lane = :lane and state = 'WAITING') then next_at end
                    where id = :lane
                    """).param("lane", lane).update();
        });
    }
}
