package io.yuanliu.bench.engine;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.Folders;
import io.yuanliu.bench.platform.OwnDatabase;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.postgresql.PGConnection;

/** The rival of the walk: the same links as rows of PostgreSQL, asked recursively, and level by level. */
public final class SqlWalks {
    private static final int[] ANSWERS = {1_000, 100_000, 1_000_000};
    private static final int MOST = 300_000;
    private static final int BUFFER = 1 << 16;
    private static final String RECURSIVE = """
            with recursive reached (unit, moment) as (
                select cast(? as int), -1
                union
                select link.target, link.moment
                from reached join link on link.source = reached.unit and link.moment >= reached.moment
            )
            select count(distinct unit) from reached
            """;
    private static final String NEXT_LEVEL = """
            select link.target, min(link.moment)
            from unnest(?, ?) as reached (unit, moment)
            join link on link.source = reached.unit and link.moment >= reached.moment
            group by link.target
            """;

    private final Connection connection;
    private final LargeGraph graph;

    private SqlWalks(Connection connection, LargeGraph graph) {
        this.connection = connection;
        this.graph = graph;
    }

    /**
     * Compares, over the links of one graph.
     *
     * @param size about how many links
     */
    public static void run(Path jar, int size) throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("yuanliu-bench");
        var data = folder.resolve("data");
        try (var _ = new RunningPlatform(jar, data);
                var connection = OwnDatabase.connect(data)) {
            var walks = new SqlWalks(connection, new LargeGraph(size));
            walks.load();
            for (int answer : ANSWERS) {
                walks.compare("sql.%dm-links.%d-units".formatted(size / 1_000_000, answer), answer);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void load() throws SQLException {
        OwnDatabase.execute(connection, "create table link (source int, target int, moment int)");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy link from stdin");
        var rows = new StringBuilder();
        graph.eachLink((from, to, second) -> {
            rows.append(from)
                    .append('\t')
                    .append(to)
                    .append('\t')
                    .append(second)
                    .append('\n');
            if (rows.length() > BUFFER) {
                write(copy, rows);
            }
        });
        write(copy, rows);
        copy.endCopy();
        OwnDatabase.execute(connection, "create index on link (source, moment) include (target)");
        OwnDatabase.execute(connection, "vacuum analyze link");
    }

    private static void write(org.postgresql.copy.CopyIn copy, StringBuilder rows) throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private void compare(String name, int answer) throws SQLException {
        var starts = graph.firsts(answer);
        int rounds = Math.min(starts.size(), Math.max(1, MOST / answer));
        for (int start : starts.subList(0, rounds)) {
            requireSame(start);
        }
        perSecond(graph::walk, starts, rounds);
        double ours = perSecond(graph::walk, starts, rounds);
        double recursive = perSecond(this::recursive, starts, rounds);
        double byLevel = perSecond(this::byLevel, starts, rounds);
        Figures.print(name, ours, "units/s");
        Figures.print(name + ".recursive", recursive, "units/s");
        Figures.print(name + ".by-level", byLevel, "units/s");
        Figures.ratio(name + ".to-recursive", ours, recursive);
        Figures.ratio(name + ".to-by-level", ours, byLevel);
    }

    /** Who answers something else is no rival; this also warms all three up. */
    private void requireSame(int start) throws SQLException {
        int units = graph.walk(start);
        if (recursive(start) != units || byLevel(start) != units) {
            throw new SQLException("downstream of %d: %d units, recursively %d, by level %d"
                    .formatted(start, units, recursive(start), byLevel(start)));
        }
    }

    private int recursive(int start) {
        try (var statement = connection.prepareStatement(RECURSIVE)) {
            statement.setInt(1, start);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int byLevel(int start) {
        Map<Integer, Integer> earliest = new HashMap<>(Map.of(start, -1));
        try (var statement = connection.prepareStatement(NEXT_LEVEL)) {
            List<Integer> frontier = List.of(start);
            while (!frontier.isEmpty()) {
                statement.setArray(1, connection.createArrayOf("int4", frontier.toArray()));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "int4", frontier.stream().map(earliest::get).toArray()));
                var next = new ArrayList<Integer>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        int moment = rows.getInt(2);
                        Integer before = earliest.get(rows.getInt(1));
                        if (before == null || moment < before) {
                            earliest.put(rows.getInt(1), moment);
                            next.add(rows.getInt(1));
                        }
                    }
                }
                frontier = next;
            }
            return earliest.size();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double perSecond(IntUnaryOperator walk, List<Integer> starts, int rounds) {
        long units = 0;
        long begun = System.nanoTime();
        for (int start : starts.subList(0, rounds)) {
            units += walk.applyAsInt(start);
        }
        return units * 1e9 / (System.nanoTime() - begun);
    }
}
