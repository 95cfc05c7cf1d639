package io.yuanliu.server.files.store;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.files.FileStore;

class FolderStoreTest extends FileStoreContract {
    @Override
    FileStore store() {
        return new FolderStore(DataFolder.at(folder.resolve("data")));
    }
}
