package io.yuanliu.server.files.store;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Contents as files of the data folder. */
final class FolderStore implements FileStore {
    private final DataFolder folder;

    FolderStore(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path content) throws IOException {
        var place = folder.file(name);
        Files.createDirectories(place.getParent());
        try (var channel = FileChannel.open(content, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(content, place, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.file(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.file(name));
    }
}
