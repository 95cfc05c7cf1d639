package io.yuanliu.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where contents lie, each under a name of its own and never changed: a folder, or a bucket (FileStoreContract). */
public interface FileStore {
    /** Keeps what stands in a file on disk; durable when this returns. The file may have been moved away then. */
    void put(String name, Path content) throws IOException;

    /** The bytes under a name; {@link java.nio.file.NoSuchFileException} when there are none. */
    InputStream open(String name) throws IOException;

    /** Deletes what is under a name; nothing happens when there is nothing. */
    void remove(String name) throws IOException;
}
