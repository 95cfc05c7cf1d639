package io.yuanliu.server.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.access.SubjectKey;
import io.yuanliu.server.access.SubjectKeys;
import io.yuanliu.server.capture.ReceivedBytes.Collector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ReceivedBytesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final DataSize ANY = DataSize.ofMegabytes(1);

    private final ReceivedBytes received =
            new ReceivedBytes(new OneKey(), new CaptureSettings(1, ANY, ANY, ANY, Duration.ofMinutes(15), 90, 3));

    @Test
    void documentsThatArriveAtTheSameTimeAndAfterEachOtherKeepTheirOwnBytes() {
        for (int round = 0; round < 3; round++) {
            var one = received.collect();
            var other = received.collect();
            var abandoned = received.collect();
            add(one, "first half, ");
            add(abandoned, "what nobody keeps");
            add(other, "another document");
            abandoned.discard();
            add(one, "second half");
            assertThat(kept(one)).isEqualTo("first half, second half");
            assertThat(kept(other)).isEqualTo("another document");
        }
    }

    @Test
    void whatIsTakenOrDiscardedTakesNothingMore() {
        var discarded = received.collect();
        discarded.discard();
        discarded.discard();
        var one = received.collect();
        var other = received.collect();
        assertThatThrownBy(() -> add(discarded, "too late")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(discarded::compressed).isInstanceOf(IllegalStateException.class);
        add(one, "one");
        add(other, "other");
        assertThat(kept(one)).isEqualTo("one");
        assertThat(kept(other)).isEqualTo("other");
    }

    private static void add(Collector collector, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        collector.add(bytes, 0, bytes.length);
    }

    private String kept(Collector collector) {
        var id = UUID.randomUUID();
        var opened = received.open(id, received.seal(id, NOW, collector));
        assertThat(opened).isNotNull();
        return new String(opened, StandardCharsets.UTF_8);
    }

    private static final class OneKey implements SubjectKeys {
        private final SubjectKey key = SubjectKey.random();

        @Override
        public SubjectKey of(String subject, String retention, LocalDate due) {
            return key;
        }

        @Override
        public Optional<SubjectKey> find(UUID id) {
            return Optional.of(key);
        }

        @Override
        public int destroy(String subject) {
            return 0;
        }

        @Override
        public int destroyDue(LocalDate before) {
            return 0;
        }
    }
}
