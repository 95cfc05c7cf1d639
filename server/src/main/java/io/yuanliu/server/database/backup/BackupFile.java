package io.yuanliu.server.database.backup;

import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.database.backup.BackupManifest.Content;
import io.yuanliu.server.database.backup.BackupManifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup to restore from, opened and found whole. */
final class BackupFile implements AutoCloseable {
    private static final String BROKEN = "The backup %s is damaged: %s. Nothing was changed.";

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path path, ZipFile zip, BackupManifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new StartFault(BROKEN.formatted(path, "it is no whole archive"), e);
        }
        try {
            @Nullable ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
            if (entry == null) {
                throw new StartFault(BROKEN.formatted(path, "its manifest is missing"));
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new BackupFile(path, zip, BackupManifest.read(in.readAllBytes()));
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Reads everything once and compares it with the manifest's digests. */
    void verify() {
        List<Content> contents = Stream.concat(
                        manifest.tables().stream().map(Table::content).flatMap(content -> content.stream()),
                        manifest.files().stream())
                .toList();
        for (Content content : contents) {
            try (var in = new DigestInputStream(open(content), Backup.sha256())) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
                if (bytes != content.bytes() || !found.equals(content.sha256())) {
                    throw new StartFault(BROKEN.formatted(path, content.entry() + " is not what was written"));
                }
            } catch (IOException e) {
                throw new StartFault(BROKEN.formatted(path, content.entry() + " cannot be read"), e);
            }
        }
    }

    InputStream open(Content content) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(content.entry());
        if (entry == null) {
            throw new StartFault(BROKEN.formatted(path, content.entry() + " is missing"));
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
