package io.yuanliu.server.calendar.store;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.calendar.CalendarStore;
import io.yuanliu.server.calendar.CalendarYear;
import io.yuanliu.server.calendar.SpecialDay;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Entered years in PostgreSQL. */
@Repository
class PostgresCalendar implements CalendarStore {
    private final JdbcClient writer;
    private final TransactionTemplate writing;

    PostgresCalendar(@Qualifier("writer") JdbcClient writer, @Qualifier("writer") TransactionTemplate writing) {
        this.writer = writer;
        this.writing = writing;
    }

    @Override
    public List<CalendarYear> all() {
        return writer.sql("select year, source from calendar_year order by year")
                .query((row, number) -> new CalendarYear(row.getInt(1), row.getString(2), days(row.getInt(1))))
                .list();
    }

    private List<SpecialDay> days(int year) {
        return writer.sql("select day, works, name_zh, name_en from calendar_day where year = :year order by day")
                .param("year", year)
                .query((row, number) -> new SpecialDay(
                        row.getObject(1, LocalDate.class),
                        row.getBoolean(2),
                        new LocalText(row.getString(3), row.getString(4))))
                .list();
    }

    @Override
    public void replace(CalendarYear year, String by) {
        writing.executeWithoutResult(status -> {
            writer.sql("""
                    insert into calendar_year (year, source, changed_by) values (:year, :source, :by)
                    on conflict (year) do update
                    set source = excluded.source, changed_by = excluded.changed_by, changed_at = now()
                    """)
                    .param("year", year.year())
                    .param("source", year.source())
                    .param("by", by)
                    .update();
            writer.sql("delete from calendar_day where year = :year")
                    .param("year", year.year())
                    .update();
            year.days().forEach(day -> add(year.year(), day));
        });
    }

    private void add(int year, SpecialDay day) {
        writer.sql("""
                insert into calendar_day (day, year, works, name_zh, name_en) values (:day, :year, :works, :zh, :en)
                """)
                .param("day", day.day())
                .param("year", year)
                .param("works", day.works())
                .param("zh", day.name().zh())
                .param("en", day.name().en())
                .update();
    }
}
