package io.yuanliu.server.notices.store;

import io.yuanliu.server.notices.Notice;
import io.yuanliu.server.notices.Outbox;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices in PostgreSQL, and the letters that are made of them. */
@Repository
class PostgresOutbox implements Outbox {
    private final JdbcClient writer;

    PostgresOutbox(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public void add(Notice notice) {
        writer.sql("""
                insert into notice (kind, key, at, subject, words, addressee, needed, asker, regardless, %s)
                values (:kind, :key, :at, :subject, :words::jsonb, :addressee, :needed, :asker, :regardless, %s)
                on conflict (kind, key) do nothing
                """.formatted(WhoseColumns.ALL.names(), WhoseColumns.ALL.parameters()))
                .params(NoticeRows.columns(notice.to()))
                .param("kind", notice.kind().name())
                .param("key", notice.key())
                .param("at", NoticeRows.at(notice.at()))
                .param("subject", notice.subject())
                .param("words", NoticeRows.words(notice.values()))
                .update();
    }

    @Override
    public List<Told> unspread(int most) {
        return writer.sql("""
                select * from notice where spread_at is null order by position limit :most for update skip locked
                """)
                .param("most", most)
                .query((row, number) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        NoticeRows.addressee(row),
                        NoticeRows.moment(row, "at"),
                        NoticeRows.values(row)))
                .list();
    }

    /** A lane that was empty goes at once; one that waits goes on waiting, and the letter behind what waits there. */
    @Override
    public void spread(List<UUID> notices, List<Envelope> letters, Instant now) {
        var out = letters.stream().filter(PostgresOutbox::needsLane).toList();
        writer.sql("""
                insert into notice_lane (receiver, way, webhook, next_at)
                select distinct receiver, way, webhook, cast(:now as timestamptz)
                from unnest(:receivers::text[], :ways::text[], :webhooks::uuid[]) as l (receiver, way, webhook)
                order by 1, 2, 3
                on conflict (receiver, way, webhook)
                    do update set next_at = coalesce(notice_lane.next_at, excluded.next_at)
                """)
                .param("now", NoticeRows.at(now))
                .param("receivers", texts(out, Envelope::receiver))
                .param("ways", texts(out, letter -> letter.way().name()))
                .param("webhooks", webhooks(out))
                .update();
        writer.sql("""
                insert into notice_letter (notice, receiver, way, lane, state, since, ended_at, party, region)
                select l.notice, l.receiver, l.way, n.id,
                    case when l.way = 'CONSOLE' then 'DELIVERED' else 'WAITING' end, cast(:now as timestamptz),
                    case when l.way = 'CONSOLE' then cast(:now as timestamptz) end, l.party, l.region
                from unnest(:notices::uuid[], :receivers::text[], :ways::text[], :webhooks::uuid[], :parties::text[],
                            :regions::text[]) with ordinality as l (notice, receiver, way, webhook, party, region, place)
                left join notice_lane n on (n.receiver, n.way) = (l.receiver, l.way)
                    and n.webhook is not distinct from l.webhook
                order by l.place
                on conflict do nothing
                """)
                .param("now", NoticeRows.at(now))
                .param("notices", letters.stream().map(Envelope::notice).toArray(UUID[]::new))
                .param("receivers", texts(letters, Envelope::receiver))
                .param("ways", texts(letters, letter -> letter.way().name()))
                .param("webhooks", webhooks(letters))
                .param("parties", texts(letters, Envelope::party))
                .param("regions", texts(letters, Envelope::region))
                .update();
        writer.sql("update notice set spread_at = :now where id = any (:ids)")
                .param("now", NoticeRows.at(now))
                .param("ids", notices.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void forget(Instant before) {
        writer.sql("""
                delete from notice where at < :before and spread_at is not null
                    and not exists (select from notice_letter l where l.notice = notice.id and l.state = 'WAITING')
                """).param("before", NoticeRows.at(before)).update();
    }

    private static boolean needsLane(Envelope letter) {
        return letter.way() != Way.CONSOLE && letter.way() != Way.PAPER;
    }

    private static @Nullable String[] texts(List<Envelope> letters, Function<Envelope, @Nullable String> text) {
        var texts = new @Nullable String[letters.size()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = text.apply(letters.get(at));
        }
        return texts;
    }

    private static @Nullable UUID[] webhooks(List<Envelope> letters) {
        var webhooks = new @Nullable UUID[letters.size()];
        for (int at = 0; at < webhooks.length; at++) {
            webhooks[at] = Objects.requireNonNull(letters.get(at)).webhook();
        }
        return webhooks;
    }
}
