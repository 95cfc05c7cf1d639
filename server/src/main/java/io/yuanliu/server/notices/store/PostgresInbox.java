package io.yuanliu.server.notices.store;

import io.yuanliu.server.notices.Inbox;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters as their receivers, whoever runs the platform and whoever prints see them. */
@Repository
class PostgresInbox implements Inbox {
    private static final String MINE = """
            from notice_letter l join notice n on n.id = l.notice
            where l.way = 'CONSOLE' and l.receiver = :receiver
              and (not :unread or l.read_at is null)
              and (cast(:kind as text) is null or n.kind = :kind)
            """;
    private static final String DEAD = """
            from notice_letter l join notice n on n.id = l.notice
            where l.state = 'DEAD' and (:everybody or l.receiver = :receiver)
            """;
    private static final String PAPERS = """
            from notice_letter l join notice n on n.id = l.notice where l.way = 'PAPER' and l.state = 'WAITING'
            """;
    private static final String BEHIND =
            " and (cast(:before as bigint) is null or l.position < :before)" + " order by l.position desc limit :size";

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresInbox(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public List<Received> list(Asker asker, Search search) {
        return reads.readOwn(
                asker,
                reader -> mine(
                                reader,
                                asker,
                                search,
                                "select l.id, l.position, n.kind, n.at, n.subject, n.words, l.read_at ",
                                BEHIND)
                        .param("before", search.before())
                        .param("size", search.size())
                        .query((row, number) -> new Received(
                                row.getObject("id", UUID.class),
                                row.getLong("position"),
                                row.getString("kind"),
                                NoticeRows.moment(row, "at"),
                                row.getString("subject"),
                                NoticeRows.values(row),
                                NoticeRows.momentOrNull(row, "read_at")))
                        .list());
    }

    @Override
    public long count(Asker asker, Search search, int limit) {
        return reads.readOwn(
                asker,
                reader -> mine(reader, asker, search, "select count(*) from (select ", " limit :most) counted")
                        .param("most", limit)
                        .query(Long.class)
                        .single());
    }

    private static JdbcClient.StatementSpec mine(
            JdbcClient reader, Asker asker, Search search, String before, String after) {
        return reader.sql(before + MINE + after)
                .param("receiver", asker.id())
                .param("unread", search.unread())
                .param("kind", search.kind());
    }

    @Override
    public void read(Asker asker, @Nullable Collection<UUID> letters, Instant at) {
        writer.sql("""
                update notice_letter set read_at = :at
                where way = 'CONSOLE' and receiver = :receiver and read_at is null and (:all or id = any (:ids))
                """)
                .param("at", NoticeRows.at(at))
                .param("receiver", asker.id())
                .param("all", letters == null)
                .param(
                        "ids",
                        Objects.requireNonNullElse(letters, List.<UUID>of()).toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<Undelivered> undelivered(Asker asker, @Nullable Long before, int size) {
        return dead(
                asker,
                everybody -> reader -> reader.sql("select l.*, n.kind, n.at " + DEAD + BEHIND)
                        .param("everybody", everybody)
                        .param("receiver", asker.id())
                        .param("before", before)
                        .param("size", size)
                        .query((row, number) -> undelivered(row))
                        .list());
    }

    @Override
    public long countUndelivered(Asker asker, int limit) {
        return dead(
                asker,
                everybody -> reader -> reader.sql("select count(*) from (select " + DEAD + " limit :most) counted")
                        .param("everybody", everybody)
                        .param("receiver", asker.id())
                        .param("most", limit)
                        .query(Long.class)
                        .single());
    }

    private <T> T dead(Asker asker, Function<Boolean, Function<JdbcClient, T>> queries) {
        return asker.scope(Right.OPERATE).isEverything()
                ? reads.read(asker, Right.OPERATE, queries.apply(true))
                : reads.readOwn(asker, queries.apply(false));
    }

    private static Undelivered undelivered(ResultSet row) throws SQLException {
        return new Undelivered(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getString("kind"),
                NoticeRows.moment(row, "at"),
                row.getString("receiver"),
                Way.valueOf(row.getString("way")),
                row.getInt("tries"),
                Objects.requireNonNullElse(row.getString("cause"), "unknown"),
                NoticeRows.moment(row, "ended_at"));
    }

    @Override
    public boolean sendAgain(Asker asker, UUID letter, Instant now) {
        return writer.sql("""
                with again as (
                    update notice_letter set state = 'WAITING', since = :now, ended_at = null, cause = null
                    where id = :letter and state = 'DEAD' and (:everybody or receiver = :receiver) returning lane)
                update notice_lane set next_at = :now, tries = 0 where id in (select lane from again)
                """)
                        .param("now", NoticeRows.at(now))
                        .param("letter", letter)
                        .param("everybody", asker.scope(Right.OPERATE).isEverything())
                        .param("receiver", asker.id())
                        .update()
                > 0;
    }

    @Override
    public List<OnPaper> papers(Asker asker, @Nullable Long before, int size) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql(
                                "select l.id, l.position, n.kind, n.at, l.party, l.region, n.words " + PAPERS + BEHIND)
                        .param("before", before)
                        .param("size", size)
                        .query((row, number) -> onPaper(row))
                        .list());
    }

    @Override
    public Optional<OnPaper> paper(Asker asker, UUID letter) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("""
                        select l.id, l.position, n.kind, n.at, l.party, l.region, n.words
                        from notice_letter l join notice n on n.id = l.notice where l.way = 'PAPER' and l.id = :letter
                        """)
                        .param("letter", letter)
                        .query((row, number) -> onPaper(row))
                        .optional());
    }

    private static OnPaper onPaper(ResultSet row) throws SQLException {
        return new OnPaper(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getString("kind"),
                NoticeRows.moment(row, "at"),
                row.getString("party"),
                row.getString("region"),
                NoticeRows.values(row));
    }

    @Override
    public long countPapers(Asker asker, int limit) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("select count(*) from (select " + PAPERS + " limit :most) counted")
                        .param("most", limit)
                        .query(Long.class)
                        .single());
    }

    @Override
    public boolean handedOver(Asker asker, UUID letter, Instant at) {
        return paper(asker, letter).isPresent()
                && writer.sql("""
                        update notice_letter set state = 'DELIVERED', ended_at = :at, tries = tries + 1
                        where id = :letter and way = 'PAPER' and state = 'WAITING'
                        """)
                                .param("at", NoticeRows.at(at))
                                .param("letter", letter)
                                .update()
                        == 1;
    }
}
