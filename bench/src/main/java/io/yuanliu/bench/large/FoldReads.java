package io.yuanliu.bench.large;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.load.CaptureLoad;
import io.yuanliu.bench.platform.OwnDatabase;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How fast a fold in tables reads the log, beside one statement that reads all of it. */
public final class FoldReads {
    /** Each with its tables. */
    private static final Map<String, String> FOLDS =
            Map.of("tally", "tally", "waiting", "waiting, held_unit, hold_answer");

    private static final Duration MOST = Duration.ofMinutes(10);
    /** The same counts, without a cursor and without a way back. */
    private static final String AT_ONCE = """
            create temporary table at_once as
            select (received_at at time zone 'Asia/Shanghai')::date as day, party, region, category, stage,
                count(*) filter (where kind = 0) as events, count(*) filter (where kind = 1) as records,
                count(*) filter (where worst = 2) as held
            from entry group by 1, 2, 3, 4, 5
            """;

    private final Connection database;
    private final CaptureLoad load;

    private FoldReads(Connection database, CaptureLoad load) {
        this.database = database;
        this.load = load;
    }

    public static void run(RunningPlatform platform, Path data) throws IOException, InterruptedException, SQLException {
        try (var database = OwnDatabase.connect(data)) {
            new FoldReads(database, new CaptureLoad(platform)).run();
        }
    }

    private void run() throws InterruptedException, SQLException {
        for (var fold : FOLDS.keySet()) {
            fold(fold);
        }
        double entries = number("select count(*) from entry");
        var begun = System.nanoTime();
        OwnDatabase.execute(database, AT_ONCE);
        double limit = entries / secondsSince(begun);
        Figures.print("floor.at-once", limit, "entries/s");
        begun = System.nanoTime();
        forget("tally");
        awaitRead("tally");
        Figures.ratio("floor.fold.tally.to-at-once", entries / secondsSince(begun), limit);
    }

    private void fold(String fold) throws SQLException, InterruptedException {
        awaitRead(fold);
        double entries = number("select sum(position) from log_shard");
        var begun = System.nanoTime();
        forget(fold);
        awaitRead(fold);
        Figures.print("floor.fold." + fold, entries / secondsSince(begun), "entries/s");
    }

    /** Behind its back: with the next entry the fold finds that its cursor is not where it left it, and reads from the beginning. */
    private void forget(String fold) throws SQLException, InterruptedException {
        OwnDatabase.execute(database, """
                begin; truncate %s; update log_cursor set position = 0 where fold = '%s' and copy = ''; commit
                """.formatted(FOLDS.get(fold), fold));
        load.warmUp(1, 1, 1);
    }

    private void awaitRead(String fold) throws SQLException, InterruptedException {
        long until = System.nanoTime() + MOST.toNanos();
        while (behind(fold) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The fold " + fold + " does not come to the end of the log");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private double behind(String fold) throws SQLException {
        return number("""
                select coalesce(sum(s.position - coalesce(c.position, 0)), 0)
                from log_shard s left join log_cursor c on c.shard = s.shard and c.copy = '' and c.fold = '%s'
                """.formatted(fold));
    }

    private double number(String sql) throws SQLException {
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
