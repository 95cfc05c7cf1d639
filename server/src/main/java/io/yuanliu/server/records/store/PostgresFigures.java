package io.yuanliu.server.records.store;

import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.follow.Followers;
import io.yuanliu.server.log.follow.Projection;
import io.yuanliu.server.records.Figures;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Numbers from the folds, not from counting the log. */
@Component
class PostgresFigures implements Figures {
    private static final String DAYS = """
            select d.day::date,
                coalesce(t.events, 0), coalesce(t.records, 0), coalesce(t.held, 0), coalesce(r.refused, 0)
            from generate_series(:first::date, :last::date, interval '1 day') as d (day)
            left join (
                select day, sum(events) as events, sum(records) as records, sum(held) as held
                from tally where day between :first and :last group by day) t on t.day = d.day::date
            left join (
                select (at at time zone 'Asia/Shanghai')::date as day, count(*) as refused
                from refusal where at >= (:first::date)::timestamp at time zone 'Asia/Shanghai' group by 1) r
                on r.day = d.day::date
            order by d.day
            """;
    private static final String WAITING = """
            select count(*) filter (where held), count(*) filter (where incomplete) from waiting
            """;

    private final ScopedReads reads;
    private final Followers followers;

    PostgresFigures(ScopedReads reads, Followers followers) {
        this.reads = reads;
        this.followers = followers;
    }

    @Override
    public void await(List<LogPosition> written) {
        followers.of(TallyFold.NAME).await(written, Projection.PATIENCE);
        followers.of(WaitingFold.NAME).await(written, Projection.PATIENCE);
    }

    @Override
    public List<Day> days(Asker asker, LocalDate first, LocalDate last) {
        return reads.read(
                asker,
                Right.READ,
                sql -> sql.sql(DAYS)
                        .param("first", Date.valueOf(first))
                        .param("last", Date.valueOf(last))
                        .query((row, number) -> new Day(
                                row.getDate(1).toLocalDate(),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)))
                        .list());
    }

    @Override
    public Waiting waiting(Asker asker) {
        return reads.read(
                asker,
                Right.READ,
                sql -> sql.sql(WAITING)
                        .query((row, number) -> new Waiting(row.getLong(1), row.getLong(2)))
                        .single());
    }
}
