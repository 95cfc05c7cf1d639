package io.yuanliu.server.secrets.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.secrets.Secrets;
import io.yuanliu.server.secrets.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class SubjectKeysIT {
    private static final LocalDate DUE = LocalDate.parse("2029-01-01");

    @Autowired
    SubjectKeys keys;

    @Autowired
    Secrets secrets;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    @Qualifier("writer")
    PlatformTransactionManager transactions;

    @Test
    void whatAKeySealedOpensUntilTheKeyIsDestroyed() {
        var sealed = keys.of("person:7", "trade", DUE).seal(bytes("周*"), "owner");
        var id = keys.of("person:7", "trade", DUE).id();
        assertThat(keys.find(id).orElseThrow().open(sealed, "owner")).isEqualTo(bytes("周*"));
        assertThat(keys.of("person:7", "health", DUE).id()).isNotEqualTo(id);
        assertThat(keys.destroy("person:7")).isEqualTo(2);
        assertThat(keys.find(id)).isEmpty();
        assertThat(keys.of("person:7", "trade", DUE).id()).isNotEqualTo(id);
    }

    @Test
    void keysThatAreDueAreDestroyed() {
        var due = keys.of("person:8", "trade", LocalDate.parse("2020-01-01"));
        var later = keys.of("person:8", "trade", DUE);
        assertThat(keys.destroyDue(LocalDate.parse("2020-01-02"))).isEqualTo(1);
        assertThat(keys.find(due.id())).isEmpty();
        assertThat(keys.find(later.id())).isPresent();
    }

    @Test
    void aKeyOutlivesTheCallersRollback() {
        var id = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return keys.of("person:9", "trade", DUE).id();
        });
        assertThat(keys.find(id)).isPresent();
    }

    @Test
    void manyAtOnceGetOneKey() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var store = new PostgresSubjectKeys(writer, transactions, secrets);
            var asked = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(
                            number -> () -> store.of("person:10", "trade", DUE).id())
                    .toList();
            var ids =
                    threads.invokeAll(asked).stream().map(SubjectKeysIT::result).distinct();
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void neitherTheSubjectNorTheKeyLiesOpen() {
        var key = keys.of("person:11010519491231002X", "trade", DUE);
        var rows = writer.sql("select access_subject_key::text from access_subject_key")
                .query(String.class)
                .list();
        var open = java.util.HexFormat.of().formatHex(key.bytes());
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row).doesNotContain("11010519491231002X").doesNotContain(open));
    }

    private static Object result(java.util.concurrent.Future<Object> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
