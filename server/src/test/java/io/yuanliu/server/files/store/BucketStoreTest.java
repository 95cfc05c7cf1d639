package io.yuanliu.server.files.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.database.Settings.Bucket;
import io.yuanliu.server.files.FileStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BucketStoreTest extends FileStoreContract {
    private static final String NAME = "0123456789abcdef0123456789abcdef";

    @SuppressWarnings("NullAway.Init")
    private static SmallBucket bucket;

    @BeforeAll
    static void start() throws IOException {
        bucket = new SmallBucket();
    }

    @AfterAll
    static void stop() {
        bucket.close();
    }

    @Override
    FileStore store() {
        return store(bucket.url(), SmallBucket.SECRET);
    }

    @Test
    void aWrongKeyIsToldAndNothingIsKept() throws IOException {
        var wrong = store(bucket.url(), "another");
        var content = Files.write(folder.resolve("sent"), new byte[] {1});
        assertThatThrownBy(() -> wrong.put(NAME, content))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403")
                .hasMessageContaining("SignatureDoesNotMatch");
        assertThatThrownBy(() -> wrong.open(NAME)).hasMessageContaining("403");
        assertThatThrownBy(() -> store().open(NAME)).isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    void aBucketThatIsAwayIsAnIoFault() {
        var away = store(URI.create("http://localhost:1/bucket"), SmallBucket.SECRET);
        assertThatThrownBy(() -> away.open(NAME)).isInstanceOf(IOException.class);
    }

    private static FileStore store(URI url, String secret) {
        return new BucketStore(new Bucket(url, SmallBucket.REGION, SmallBucket.KEY_ID, secret));
    }
}
