package io.yuanliu.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second process from the same data folder; the system frees it when this process ends. */
public final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(DataFolder folder) {
        return tryTake(folder)
                .orElseThrow(() ->
                        new StartFault("Another Yuanliu already runs on the data folder %s.".formatted(folder.root())));
    }

    public static Optional<DataFolderLock> tryTake(DataFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DataFolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            // Held by this very process; closing a channel of ours would free it, so this one stays open.
            return Optional.empty();
        } catch (IOException e) {
            throw new StartFault("The data folder %s cannot be locked: %s".formatted(folder.root(), e), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of the data folder could not be freed", e);
        }
    }
}
