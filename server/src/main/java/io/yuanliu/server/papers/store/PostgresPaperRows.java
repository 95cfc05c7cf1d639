package io.yuanliu.server.papers.store;

import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.PaperRows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers in PostgreSQL. A paper that is printed again is noted once. */
@Repository
class PostgresPaperRows implements PaperRows {
    private final JdbcClient writer;

    PostgresPaperRows(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public String keep(Printed paper) {
        writer.sql("""
                insert into paper (number, kind, of, title, sha256, shown_names, shown_values, printed_at, printed_by)
                values (:number, :kind, :of, :title, :sha256, :names, :values, :at, :by)
                on conflict (kind, of, sha256) do nothing
                """)
                .param("number", paper.number())
                .param("kind", paper.kind())
                .param("of", paper.of())
                .param("title", paper.title())
                .param("sha256", paper.sha256())
                .param("names", paper.shown().stream().map(Paper.Fact::name).toArray(String[]::new))
                .param("values", paper.shown().stream().map(Paper.Fact::value).toArray(String[]::new))
                .param("at", at(paper.printedAt()))
                .param("by", paper.by())
                .update();
        return writer.sql("select number from paper where kind = :kind and of = :of and sha256 = :sha256")
                .param("kind", paper.kind())
                .param("of", paper.of())
                .param("sha256", paper.sha256())
                .query(String.class)
                .single();
    }

    @Override
    public void addFile(List<String> numbers, String fileSha256, Instant at) {
        writer.sql("insert into paper_file (sha256, numbers, printed_at) values (:sha256, :numbers, :at)"
                        + " on conflict do nothing")
                .param("sha256", fileSha256)
                .param("numbers", numbers.toArray(String[]::new))
                .param("at", at(at))
                .update();
    }

    @Override
    public Optional<Printed> find(String number) {
        return writer.sql("select * from paper where number = :number")
                .param("number", number)
                .query((row, _) -> paper(row))
                .optional();
    }

    @Override
    public boolean isFile(String number, String fileSha256) {
        return writer.sql("select exists (select from paper_file where sha256 = :sha256 and :number = any (numbers))")
                .param("sha256", fileSha256)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Printed paper(ResultSet row) throws SQLException {
        return new Printed(
                row.getString("number"),
                row.getString("kind"),
                row.getString("of"),
                row.getString("title"),
                row.getString("sha256"),
                shown(row.getArray("shown_names"), row.getArray("shown_values")),
                row.getObject("printed_at", OffsetDateTime.class).toInstant(),
                row.getString("printed_by"));
    }

    private static List<Paper.Fact> shown(Array names, Array values) throws SQLException {
        var facts = new ArrayList<Paper.Fact>();
        var namesRead = (String[]) names.getArray();
        var valuesRead = (String[]) values.getArray();
        for (int place = 0; place < namesRead.length; place++) {
            facts.add(new Paper.Fact(namesRead[place], valuesRead[place]));
        }
        return facts;
    }
}
