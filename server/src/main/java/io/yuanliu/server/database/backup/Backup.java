package io.yuanliu.server.database.backup;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.database.Roles;
import io.yuanliu.server.database.Session;
import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.database.backup.BackupManifest.Content;
import io.yuanliu.server.database.backup.BackupManifest.Table;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes every table as it stood at one moment into one file, while the platform goes on. Keys of persons' data
 * stay out unless they are asked for: a destroyed key must not come back with an old backup (decision 19).
 */
final class Backup {
    static final String KEYS = "keys/";
    static final String FILES = "files/";

    private final DatabaseLogin login;
    private final DataFolder folder;
    private final boolean withKeys;

    Backup(DatabaseLogin login, DataFolder folder, boolean withKeys) {
        this.login = login;
        this.folder = folder;
        this.withKeys = withKeys;
    }

    /** The file appears whole or not at all, readable by its owner only. */
    BackupManifest writeTo(Path file) throws IOException, SQLException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            BackupManifest manifest = write(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupManifest write(Path part) throws IOException, SQLException {
        try (Session session = Session.open(login, Roles.WRITER, DatabaseLogin.SCHEMA);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            if (Catalogue.isEmpty(session, DatabaseLogin.SCHEMA)) {
                throw new StartFault("There is nothing to back up: the platform has not been started here yet.");
            }
            zip.setLevel(Deflater.BEST_SPEED);
            session.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.connection().setReadOnly(true);
            session.connection().setAutoCommit(false);
            var catalogue = new Catalogue(session);
            var manifest = new BackupManifest(
                    Instant.now().toString(),
                    session.text("show server_version").orElse(""),
                    withKeys,
                    migrations(),
                    tables(session, catalogue, zip),
                    catalogue.sequences(),
                    Stream.concat(keyFiles(zip).stream(), attachedFiles(zip).stream())
                            .toList());
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(manifest.json());
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    /** The histories are the owner's. */
    private List<BackupManifest.Migration> migrations() throws SQLException {
        try (Session owner = Session.open(login, Roles.OWNER, DatabaseLogin.SCHEMA)) {
            return new Catalogue(owner).migrations();
        }
    }

    private List<Table> tables(Session session, Catalogue catalogue, ZipOutputStream zip)
            throws SQLException, IOException {
        var tables = new ArrayList<Table>();
        for (Catalogue.Relation relation : catalogue.relations()) {
            if (!relation.holdsRows() || (relation.keys() && !withKeys)) {
                List<String> columns = relation.holdsRows() ? relation.columns() : List.of();
                tables.add(new Table(relation.name(), columns, 0, relation.partition(), Optional.empty()));
            } else {
                tables.add(table(session, relation, zip));
            }
        }
        return tables;
    }

    private static Table table(Session session, Catalogue.Relation relation, ZipOutputStream zip)
            throws SQLException, IOException {
        String columns = relation.columns().stream().map(Session::quoted).collect(Collectors.joining(", "));
        var entry = new Entry(zip, "tables/" + relation.name());
        long rows = session.copy()
                .copyOut("copy %s (%s) to stdout".formatted(Session.quoted(relation.name()), columns), entry.out());
        return new Table(relation.name(), relation.columns(), rows, relation.partition(), Optional.of(entry.close()));
    }

    /** The secrets of the data folder, but not those of its own PostgreSQL, which each folder makes for itself. */
    private List<Content> keyFiles(ZipOutputStream zip) throws IOException {
        if (!withKeys) {
            return List.of();
        }
        var contents = new ArrayList<Content>();
        try (Stream<Path> files = Files.list(folder.keys())) {
            for (Path file : files.filter(DataFolder::isPortableSecret).sorted().toList()) {
                var entry = new Entry(zip, KEYS + file.getFileName());
                Files.copy(file, entry.out());
                contents.add(entry.close());
            }
        }
        return contents;
    }

    /**
     * The contents of attached files, read after the rows that name them: none is ever changed, and one that is taken
     * away stays for a day. In a bucket they are the bucket's to keep.
     */
    private List<Content> attachedFiles(ZipOutputStream zip) throws IOException {
        var contents = new ArrayList<Content>();
        try (Stream<Path> files = Files.walk(folder.files())) {
            for (Path file : files.filter(folder::isAttachedFile).sorted().toList()) {
                var entry = new Entry(zip, FILES + file.getFileName());
                Files.copy(file, entry.out());
                contents.add(entry.close());
            }
        }
        return contents;
    }

    /** An entry being written, counted and digested on the way. */
    private static final class Entry {
        private final ZipOutputStream zip;
        private final String name;
        private final MessageDigest digest;
        private final Counted counted;

        Entry(ZipOutputStream zip, String name) throws IOException {
            this.zip = zip;
            this.name = name;
            this.digest = sha256();
            this.counted = new Counted(new DigestOutputStream(zip, digest));
            zip.putNextEntry(new ZipEntry(name));
        }

        OutputStream out() {
            return counted;
        }

        Content close() throws IOException {
            zip.closeEntry();
            return new Content(name, counted.bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) throws IOException {
            out.write(values, from, length);
            bytes += length;
        }
    }
}
