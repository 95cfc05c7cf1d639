package io.yuanliu.server.regions.store;

import io.yuanliu.server.regions.Division;
import io.yuanliu.server.regions.RegionStore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entered divisions in PostgreSQL. */
@Repository
class PostgresRegions implements RegionStore {
    private final JdbcClient writer;

    PostgresRegions(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public List<Division> all() {
        return writer.sql("select * from region_division order by code")
                .query((row, number) -> new Division(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("pinyin"),
                        row.getString("name_en"),
                        row.getObject("until", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("successors").getArray())))
                .list();
    }

    @Override
    public void put(Division division, String by) {
        writer.sql("""
                insert into region_division (code, name, name_en, pinyin, until, successors, changed_by)
                values (:code, :name, :english, :pinyin, :until, :successors, :by)
                on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
                    pinyin = excluded.pinyin, until = excluded.until, successors = excluded.successors,
                    changed_by = excluded.changed_by, changed_at = now()
                """)
                .param("code", division.code())
                .param("name", division.name())
                .param("english", division.english())
                .param("pinyin", division.pinyin())
                .param("until", division.until())
                .param("successors", division.successors().toArray(String[]::new))
                .param("by", by)
                .update();
    }
}
