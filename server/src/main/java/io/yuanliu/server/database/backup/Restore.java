package io.yuanliu.server.database.backup;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.database.Presence;
import io.yuanliu.server.database.Roles;
import io.yuanliu.server.database.Session;
import io.yuanliu.server.database.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings a backup back. Everything is built beside the living data first; then the running platform steps aside,
 * the two change places in one transaction, and the platform starts anew on what was restored. A fault before
 * that moment changes nothing; what was captured since the backup is gone after it.
 */
final class Restore {
    static final String BESIDE = DatabaseLogin.SCHEMA + "_restore";
    private static final String BEFORE = DatabaseLogin.SCHEMA + "_before";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DatabaseLogin login;
    private final DataFolder folder;
    private final boolean replace;

    Restore(DatabaseLogin login, DataFolder folder, boolean replace) {
        this.login = login;
        this.folder = folder;
        this.replace = replace;
    }

    /** The backup has been found whole. */
    void from(BackupFile backup) throws IOException, SQLException {
        requireEmpty();
        Map<String, String> keys = newKeys(backup);
        new SchemaRebuild(login, BESIDE).from(backup);
        bringFiles(backup);
        try (Presence _ = Presence.takePlace(login, PATIENCE)) {
            swap(backup.manifest());
            for (var key : keys.entrySet()) {
                folder.writeSecret(key.getKey(), key.getValue());
            }
        }
        forgetBefore();
    }

    private void requireEmpty() throws SQLException {
        try (Session session = Session.open(login)) {
            if (!replace && !Catalogue.isEmpty(session, DatabaseLogin.SCHEMA)) {
                throw new StartFault(
                        "There are data already. Nothing was changed; --replace puts the backup in their place.");
            }
        }
    }

    /** The backup's secrets, if it has any and they are not here already. */
    private Map<String, String> newKeys(BackupFile backup) throws IOException {
        var keys = new LinkedHashMap<String, String>();
        for (BackupManifest.Content content : backup.manifest().files()) {
            if (content.entry().startsWith(Backup.FILES)) {
                continue;
            }
            String name = content.entry().replaceFirst("^" + Backup.KEYS, "");
            Path target = folder.keys().resolve(name);
            if (name.contains("/") || !DataFolder.isPortableName(name)) {
                throw new StartFault("The backup names a key file that cannot be one: " + content.entry());
            }
            try (InputStream in = backup.open(content)) {
                String secret = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                boolean other = Files.exists(target)
                        && !Files.readString(target).strip().equals(secret);
                if (other && !replace) {
                    throw new StartFault(
                            "%s is here already and differs. Nothing was changed; --replace takes the backup's."
                                    .formatted(target));
                }
                keys.put(name, secret);
            }
        }
        return keys;
    }

    /** Contents of attached files, before the rows that name them are there; those that are here are never changed. */
    private void bringFiles(BackupFile backup) throws IOException {
        for (BackupManifest.Content content : backup.manifest().files()) {
            String name = content.entry().replaceFirst("^" + Backup.FILES, "");
            if (!content.entry().startsWith(Backup.FILES)) {
                continue;
            }
            if (!DataFolder.isFileName(name)) {
                throw new StartFault("The backup names a file that cannot be one: " + content.entry());
            }
            Path target = folder.file(name);
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Path part = folder.arriving().resolve(name + ".part");
                try (InputStream in = backup.open(content)) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Keys that the backup left out are taken over from what it replaces: what was destroyed stays destroyed. */
    private void swap(BackupManifest manifest) throws SQLException {
        try (Session session = Session.open(login, Roles.OWNER, DatabaseLogin.SCHEMA)) {
            var statements = new ArrayList<String>();
            statements.add("drop schema if exists " + BEFORE + " cascade");
            if (session.holds("select 1 from pg_namespace where nspname = ?", DatabaseLogin.SCHEMA)) {
                statements.addAll(takenOver(session, manifest));
                statements.add("alter schema %s rename to %s".formatted(DatabaseLogin.SCHEMA, BEFORE));
            }
            statements.add("alter schema %s rename to %s".formatted(BESIDE, DatabaseLogin.SCHEMA));
            session.tellTogether(statements);
        }
    }

    private static List<String> takenOver(Session session, BackupManifest manifest) throws SQLException {
        var here = new Catalogue(session)
                .relations().stream().map(Catalogue.Relation::name).collect(Collectors.toSet());
        return manifest.tables().stream()
                .filter(table -> table.isLeftOut() && here.contains(table.name()))
                .map(table -> {
                    String columns =
                            table.columns().stream().map(Session::quoted).collect(Collectors.joining(", "));
                    String name = Session.quoted(table.name());
                    return "insert into %s.%s (%s) overriding system value select %s from %s.%s"
                            .formatted(BESIDE, name, columns, columns, DatabaseLogin.SCHEMA, name);
                })
                .toList();
    }

    private void forgetBefore() throws SQLException {
        try (Session session = Session.open(login, Roles.OWNER, DatabaseLogin.SCHEMA)) {
            session.tell("drop schema if exists " + BEFORE + " cascade");
        }
    }
}
