package io.yuanliu.bench.large;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.OwnDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How fast a fold in tables reads the log, beside one statement that reads all of it. */
public final class FoldReads {
    private static final List<String> FOLDS = List.of("tally", "waiting");
    /** The same counts, without a cursor and without a way back. */
    private static final String AT_ONCE = """
            create temporary table at_once as
            select (received_at at time zone 'Asia/Shanghai')::date, party, region, category, stage,
                count(*) filter (where kind = 0), count(*) filter (where kind = 1), count(*) filter (where worst = 2)
            from entry group by 1, 2, 3, 4, 5
            """;

    private FoldReads() {}

    public static void run(Path data) throws IOException, InterruptedException, SQLException {
        try (var database = OwnDatabase.connect(data)) {
            for (var fold : FOLDS) {
                fold(database, fold);
            }
            double entries = number(database, "select count(*) from entry");
            var begun = System.nanoTime();
            OwnDatabase.execute(database, AT_ONCE);
            double limit = entries / secondsSince(begun);
            Figures.print("floor.at-once", limit, "entries/s");
            begun = System.nanoTime();
            forget(database, "tally");
            awaitRead(database, "tally");
            Figures.ratio("floor.fold.tally.to-at-once", entries / secondsSince(begun), limit);
        }
    }

    private static void fold(Connection database, String fold) throws SQLException, InterruptedException {
        awaitRead(database, fold);
        double entries = number(database, "select sum(position) from log_shard");
        var begun = System.nanoTime();
        forget(database, fold);
        awaitRead(database, fold);
        Figures.print("floor.fold." + fold, entries / secondsSince(begun), "entries/s");
    }

    /** Behind its back: the fold finds that its cursor is not where it left it, and reads again from the beginning. */
    private static void forget(Connection database, String fold) throws SQLException {
        OwnDatabase.execute(database, """
                begin; truncate %1$s; update log_cursor set position = 0 where fold = '%1$s' and copy = ''; commit
                """.formatted(fold));
    }

    private static void awaitRead(Connection database, String fold) throws SQLException, InterruptedException {
        while (behind(database, fold) > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static double behind(Connection database, String fold) throws SQLException {
        return number(database, """
                select coalesce(sum(s.position - coalesce(c.position, 0)), 0)
                from log_shard s left join log_cursor c on c.shard = s.shard and c.copy = '' and c.fold = '%s'
                """.formatted(fold));
    }

    private static double number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
