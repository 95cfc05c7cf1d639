package io.yuanliu.server.database.backup;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.database.DataFolderLock;
import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.database.EmbeddedPostgres;
import io.yuanliu.server.database.Roles;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands {@code backup FILE} and {@code restore FILE}, beside a running platform or without one. */
public final class Keeping {
    private static final String USAGE = "usage: backup FILE [--with-keys] | restore FILE [--replace]";

    private final Settings settings;

    private Keeping(Settings settings) {
        this.settings = settings;
    }

    /** Whether these are words for this class. */
    public static boolean knows(List<String> words) {
        return !words.isEmpty() && Set.of("backup", "restore").contains(words.getFirst());
    }

    /** Carries out one command and says what it did; what goes wrong is a {@link StartFault}. */
    public static void run(Settings settings, List<String> words) {
        var options = new ArrayList<>(words);
        boolean withKeys = options.remove("--with-keys");
        boolean replace = options.remove("--replace");
        boolean backup = options.getFirst().equals("backup");
        if (options.size() != 2 || options.getLast().startsWith("-") || (backup ? replace : withKeys)) {
            throw new StartFault(USAGE);
        }
        Path file = Path.of(options.getLast()).toAbsolutePath();
        var keeping = new Keeping(settings);
        try {
            if (backup) {
                keeping.backup(file, withKeys);
            } else {
                keeping.restore(file, replace);
            }
        } catch (IOException | SQLException e) {
            throw new StartFault("%s failed: %s".formatted(options.getFirst(), e.getMessage()), e);
        }
    }

    private void backup(Path file, boolean withKeys) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new StartFault(file + " exists already.");
        }
        if (settings.database().isEmpty()
                && !Files.isDirectory(settings.data().resolve("postgres").resolve("cluster"))) {
            throw new StartFault("There is nothing to back up in " + settings.data() + ".");
        }
        DataFolder folder = DataFolder.at(settings.data());
        try (Reached database = reach(folder)) {
            BackupManifest manifest = new Backup(database.login(), folder, withKeys).writeTo(file);
            say("Backed up", manifest, file);
        }
    }

    private void restore(Path file, boolean replace) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new StartFault("There is no file " + file + ".");
        }
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            DataFolder folder = DataFolder.at(settings.data());
            try (Reached database = reach(folder)) {
                new Restore(database.login(), folder, replace).from(backup);
            }
            say("Restored", backup.manifest(), file);
        }
    }

    private static void say(String done, BackupManifest manifest, Path file) throws IOException {
        long rows =
                manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %s (%d tables, %d rows, %.1f MB, made %s, %s keys)%n",
                done,
                file,
                manifest.tables().size(),
                rows,
                Files.size(file) / 1e6,
                manifest.madeAt(),
                manifest.withKeys() ? "with" : "without");
    }

    /** The outside database, the one of the platform that runs here, or the stopped one, started for the while. */
    private Reached reach(DataFolder folder) {
        if (settings.database().isPresent()) {
            new Roles(settings.database().get()).requireOutside();
            return new Reached(settings.database().get(), List.of());
        }
        Optional<DataFolderLock> lock = DataFolderLock.tryTake(folder);
        if (lock.isEmpty()) {
            return new Reached(
                    EmbeddedPostgres.running(folder)
                            .orElseThrow(() -> new StartFault("The platform is just starting or ending; try again.")),
                    List.of());
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        return new Reached(postgres.login(), List.of(postgres::close, lock.get()::close));
    }

    private record Reached(DatabaseLogin login, List<Runnable> endings) implements AutoCloseable {
        @Override
        public void close() {
            endings.forEach(Runnable::run);
        }
    }
}
