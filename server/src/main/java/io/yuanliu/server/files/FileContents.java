package io.yuanliu.server.files;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.secrets.SealedPieces;
import io.yuanliu.server.secrets.Secrets;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way of a content from the sender over the disk into the store, and back. Never whole in memory. */
@Component
class FileContents {
    private static final int PIECE = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(FileContents.class);

    private final Path arriving;
    private final Inspection inspection;
    private final Pictures pictures;
    private final Secrets secrets;
    private final FileStore store;
    private final FileSettings settings;

    FileContents(
            DataFolder folder,
            Inspection inspection,
            Pictures pictures,
            Secrets secrets,
            FileStore store,
            FileSettings settings) {
        this.arriving = emptied(folder.arriving());
        this.inspection = inspection;
        this.pictures = pictures;
        this.secrets = secrets;
        this.store = store;
        this.settings = settings;
    }

    Arrival take(InputStream sent) throws IOException {
        try {
            return Arrival.take(sent, arriving, settings.largest().toBytes());
        } catch (FileSystemException full) {
            throw away(full);
        }
    }

    FileType inspect(Arrival arrival, String name, @Nullable String called) throws IOException {
        return inspection.inspect(arrival, name, called);
    }

    /** Puts the content into the store, and beside it a picture's harmless copy. */
    void keep(Arrival arrival, StoredFile file) throws IOException {
        if (file.type().isPicture()) {
            var copy = Files.createTempFile(arriving, "view", ".part");
            try {
                pictures.drawAnew(arrival.path(), copy);
                put(file.viewName(), copy, file.sealed());
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        put(file.contentName(), arrival.path(), file.sealed());
    }

    private void put(String name, Path content, boolean sealed) throws IOException {
        var ready = sealed ? Files.createTempFile(arriving, "sealed", ".part") : content;
        try {
            if (sealed) {
                seal(content, ready, name);
            }
            store.put(name, ready);
        } catch (IOException failed) {
            throw away(failed);
        } finally {
            Files.deleteIfExists(ready);
        }
    }

    private void seal(Path plain, Path sealed, String name) throws IOException {
        try (var in = Files.newInputStream(plain);
                var out = new BufferedOutputStream(Files.newOutputStream(sealed))) {
            SealedPieces.seal(in, out, secrets, whole(name), PIECE);
        }
    }

    private static String whole(String name) {
        return "file " + name;
    }

    InputStream open(StoredFile file) {
        return open(file.contentName(), file.sealed());
    }

    InputStream openView(StoredFile file) {
        return open(file.viewName(), file.sealed());
    }

    private InputStream open(String name, boolean sealed) {
        try {
            var kept = store.open(name);
            return sealed ? SealedPieces.open(kept, secrets, whole(name)) : kept;
        } catch (IOException failed) {
            throw away(failed);
        }
    }

    void delete(StoredFile file) throws IOException {
        store.remove(file.contentName());
        store.remove(file.viewName());
    }

    private static Rejection away(IOException failed) {
        LOG.warn("The store of files does not answer: {}", failed.toString());
        return new Rejection.NotReady(Finding.block("files.store-away", ""));
    }

    /** What was arriving when the program ended before never will. */
    private static Path emptied(Path folder) {
        try (var left = Files.list(folder)) {
            for (var part : left.toList()) {
                Files.deleteIfExists(part);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
