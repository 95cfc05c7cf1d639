package io.yuanliu.bench.large;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.Folders;
import io.yuanliu.bench.platform.OwnDatabase;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One store with three million entries and a million parties, made once and kept under {@code target}: for every measurement
 * that needs a large one. Its rows are copied in behind the program's back, as the program writes them.
 */
public final class LargeStore {
    static final int ENTRIES = 3_000_000;
    static final int PARTIES = 1_000_000;

    /** Another number is another store: the one that is kept is made again. */
    private static final String FORM = "3";

    private static final Path FOLDER = Path.of("target/bench-store");

    private LargeStore() {}

    /** The data folder; makes it when it is not there. */
    public static Path data(Path jar) throws IOException, InterruptedException, SQLException {
        var made = FOLDER.resolve("made-" + FORM);
        var data = FOLDER.resolve("data");
        if (Files.exists(made)) {
            return data;
        }
        if (Files.exists(FOLDER)) {
            Folders.delete(FOLDER);
        }
        Files.createDirectories(FOLDER);
        long begun = System.nanoTime();
        try (var _ = new RunningPlatform(jar, data);
                var connection = OwnDatabase.connect(data)) {
            fill(connection);
        }
        // What was built from an empty database is built again from this one.
        Folders.delete(data.resolve("search"));
        Folders.delete(data.resolve("trace"));
        Files.createFile(made);
        Figures.print("store.made", (System.nanoTime() - begun) / 1e9, "s");
        return data;
    }

    private static void fill(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        LargeRegistry.copy(connection, PARTIES);
        connection.commit();
        LargeLog.copy(connection, ENTRIES);
        connection.commit();
        connection.setAutoCommit(true);
        OwnDatabase.execute(connection, "vacuum analyze");
    }
}
