package io.yuanliu.server.competence.store;

import io.yuanliu.core.competence.CompetenceRule;
import io.yuanliu.core.competence.CompetenceTable;
import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.competence.Rank;
import io.yuanliu.core.competence.Stage;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.competence.CompetenceStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of competence, read by the program for everybody: nothing of anybody's stands there. */
@Repository
class PostgresCompetence implements CompetenceStore {
    private final JdbcClient writer;

    PostgresCompetence(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public Kept read() {
        var authorities = new LinkedHashMap<String, LocalText>();
        writer.sql("select * from competence_authority order by node")
                .query((row, number) -> authorities.put(row.getString("node"), name(row)))
                .list();
        var stages = new LinkedHashMap<String, Stage>();
        writer.sql("select * from competence_stage order by place")
                .query((row, number) -> stages.put(
                        row.getString("stage"), new Stage(row.getString("stage"), name(row), texts(row, "nodes"))))
                .list();
        var rules = writer.sql("select * from competence_rule order by id")
                .query((row, number) -> rule(row))
                .list();
        return new Kept(new CompetenceTable(stages, rules), authorities);
    }

    private static CompetenceRule rule(ResultSet row) throws SQLException {
        return new CompetenceRule(
                row.getString("authority"),
                words(row, "levels", Rank::valueOf),
                texts(row, "categories"),
                texts(row, "stages"),
                words(row, "acts", OrderAct::valueOf),
                row.getString("basis"),
                row.getBoolean("to_be_checked"));
    }

    private static LocalText name(ResultSet row) throws SQLException {
        return new LocalText(row.getString("name_zh"), row.getString("name_en"));
    }

    private static <E> Set<E> words(ResultSet row, String column, Function<String, E> read) throws SQLException {
        return texts(row, column).stream()
                .map(word -> read.apply(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
