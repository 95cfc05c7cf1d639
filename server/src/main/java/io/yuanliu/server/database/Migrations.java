package io.yuanliu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Brings the schema up to date, module by module, each with a folder and a history of its own. */
@Component
public final class Migrations implements FlywayMigrationStrategy {
    /** The table that tells what has run; a module's begins so and ends with its name. */
    public static final String HISTORY = "flyway_schema_history";

    private static final String ROOT = "__root";

    /**
     * Each after those whose tables it uses. A folder's name is the name of its history in every data folder and every
     * backup, so it stays: {@code access} holds what the rooms scope, secrets and people began with, when they were one,
     * {@code capture} what log, capture, epcis and records began with. What such a room adds goes into its own folder.
     */
    static final List<String> MODULES = List.of(
            ROOT,
            "access",
            "people",
            "calendar",
            "regions",
            "flows",
            "tasks",
            "registry",
            "profiles",
            "competence",
            "capture",
            "portal",
            "files",
            "papers",
            "orders",
            "scope",
            "log",
            "search",
            "notices",
            "records");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .table(history(module))
                    .locations(folder(module))
                    .baselineOnMigrate(true)
                    .baselineVersion(MigrationVersion.fromVersion("0"))
                    .load()
                    .migrate();
        }
    }

    /** All that the class path has: what is not named above rests on what is, and runs last. */
    static List<String> modules() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V1__*.sql");
            var further = Arrays.stream(found)
                    .map(Migrations::moduleOf)
                    .filter(module -> !MODULES.contains(module))
                    .sorted();
            return Stream.concat(MODULES.stream(), further).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String moduleOf(Resource file) {
        try {
            var parts = file.getURL().getPath().split("/", -1);
            return parts[parts.length - 2];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String folder(String module) {
        return "classpath:db/migration/" + module;
    }

    static String history(String module) {
        return module.equals(ROOT) ? HISTORY : HISTORY + "_" + module;
    }

    /** The module whose history a table is. */
    public static String module(String history) {
        return history.equals(HISTORY) ? ROOT : history.substring(HISTORY.length() + 1);
    }
}
