package io.yuanliu.server.files.store;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.files.FileStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contents lie in the data folder unless the settings name a bucket. */
@Configuration(proxyBeanMethods = false)
class StoreChoice {
    @Bean
    FileStore fileStore(Settings settings, DataFolder folder) {
        return settings.bucket().<FileStore>map(BucketStore::new).orElseGet(() -> new FolderStore(folder));
    }
}
