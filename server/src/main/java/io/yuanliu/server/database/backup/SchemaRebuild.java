package io.yuanliu.server.database.backup;

import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.database.Migrations;
import io.yuanliu.server.database.Roles;
import io.yuanliu.server.database.Session;
import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.database.backup.BackupManifest.Migration;
import io.yuanliu.server.database.backup.BackupManifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Makes a schema anew beside the living one and fills it from a backup; nothing else is touched. */
final class SchemaRebuild {
    private final DatabaseLogin login;
    private final String schema;

    SchemaRebuild(DatabaseLogin login, String schema) {
        this.login = login;
        this.schema = schema;
    }

    void from(BackupFile backup) throws SQLException, IOException {
        try (Session session = Session.open(login, Roles.OWNER, schema)) {
            session.tell("drop schema if exists " + schema + " cascade");
            session.tell("create schema " + schema);
            for (Migration step : backup.manifest().migrations()) {
                migrate(session, step);
            }
            var migrated = names(new Catalogue(session));
            for (Table table : backup.manifest().tables()) {
                hangUp(session, table, migrated);
            }
            load(session, backup);
        }
    }

    /** One step of one module, as it ran then; a step that this program does not have, or has otherwise, ends it. */
    private void migrate(Session session, Migration step) throws SQLException {
        String module = Migrations.module(step.history());
        Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .initSql("set role " + Roles.OWNER)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .table(step.history())
                .locations(Migrations.folder(module))
                .baselineOnMigrate(true)
                .baselineVersion(MigrationVersion.fromVersion("0"))
                .target(MigrationVersion.fromVersion(step.version()))
                .load()
                .migrate();
        boolean same = session.holds(
                "select 1 from %s.%s where version = ? and checksum::text = ?"
                        .formatted(schema, Session.quoted(step.history())),
                step.version(),
                step.checksum());
        if (!same) {
            throw new StartFault(
                    "The backup was made by another version of the platform (module %s, step %s). Restore it with that version, then upgrade."
                            .formatted(module, step.version()));
        }
    }

    /** Partitions come with time, not with migrations: they are hung onto their parents as the backup tells. */
    private static void hangUp(Session session, Table table, Set<String> migrated) throws SQLException {
        if (migrated.contains(table.name())) {
            return;
        }
        var partition = table.partition()
                .orElseThrow(
                        () -> new StartFault("No migration of this program makes the table " + table.name() + "."));
        if (!partition.bound().matches("(FOR VALUES [^;]*|DEFAULT)")
                || partition.key().contains(";")) {
            throw new StartFault("The backup tells no proper bounds for the table " + table.name() + ".");
        }
        String parted = partition.key().isEmpty() ? "" : " partition by " + partition.key();
        session.tell("create table %s partition of %s %s%s"
                .formatted(
                        Session.quoted(table.name()), Session.quoted(partition.parent()), partition.bound(), parted));
    }

    private static Set<String> names(Catalogue catalogue) throws SQLException {
        return catalogue.relations().stream().map(Catalogue.Relation::name).collect(Collectors.toSet());
    }

    /** Foreign keys, triggers and row-level security rest while the rows come, in whatever order. */
    private static void load(Session session, BackupFile backup) throws SQLException, IOException {
        List<String> resting = List.of(statements(session, DROP_FOREIGN_KEYS), statements(session, REST)).stream()
                .flatMap(List::stream)
                .toList();
        List<String> again = List.of(statements(session, WAKE), statements(session, ADD_FOREIGN_KEYS)).stream()
                .flatMap(List::stream)
                .toList();
        session.tellTogether(resting);
        for (Table table : backup.manifest().tables()) {
            if (table.content().isPresent()) {
                copy(session, backup, table);
            }
        }
        for (BackupManifest.Sequence sequence : backup.manifest().sequences()) {
            session.rows(
                    "select setval(?::regclass, ?, ?)",
                    row -> row.getLong(1),
                    Session.quoted(sequence.name()),
                    sequence.last(),
                    sequence.called());
        }
        session.tellTogether(again);
        session.tell("analyze");
    }

    private static void copy(Session session, BackupFile backup, Table table) throws SQLException, IOException {
        String columns = table.columns().stream().map(Session::quoted).collect(Collectors.joining(", "));
        try (InputStream in = backup.open(table.content().orElseThrow())) {
            // Rows that a migration put there come with the backup too, as they stood.
            session.tell("delete from " + Session.quoted(table.name()));
            long rows = session.copy()
                    .copyIn("copy %s (%s) from stdin".formatted(Session.quoted(table.name()), columns), in);
            if (rows != table.rows()) {
                throw new StartFault("Only %d of %d rows of %s came back. Nothing was changed."
                        .formatted(rows, table.rows(), table.name()));
            }
        }
    }

    private static List<String> statements(Session session, String sql) throws SQLException {
        return session.rows(sql, row -> row.getString(1));
    }

    private static final String OF_SCHEMA =
            " from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') ";

    private static final String FOREIGN_KEYS = """
             from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.relnamespace = current_schema()::regnamespace and k.contype = 'f' and k.conparentid = 0
            """;

    private static final String DROP_FOREIGN_KEYS =
            "select format('alter table %I drop constraint %I', c.relname, k.conname)" + FOREIGN_KEYS;

    private static final String ADD_FOREIGN_KEYS =
            "select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))"
                    + FOREIGN_KEYS;

    private static final String REST =
            "select format('alter table %I no force row level security, disable trigger user', c.relname)" + OF_SCHEMA;

    private static final String WAKE =
            "select format('alter table %I %s force row level security, enable trigger user', c.relname,"
                    + " case when c.relforcerowsecurity then '' else 'no' end)" + OF_SCHEMA;
}
