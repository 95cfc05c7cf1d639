package io.yuanliu.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SenderClockTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void tenMinutesAheadIsAClockAndMoreIsTheFuture() {
        assertThat(SenderClock.EXACT.isAhead(NOW.plusSeconds(600), NOW)).isFalse();
        assertThat(SenderClock.EXACT.isAhead(NOW.plusSeconds(601), NOW)).isTrue();
    }

    @Test
    void aLargerToleranceForgivesMoreAndASmallerOneNotLess() {
        var large = new SenderClock(Duration.ofHours(1));
        assertThat(large.isAhead(NOW.plusSeconds(3600), NOW)).isFalse();
        assertThat(large.isAhead(NOW.plusSeconds(3601), NOW)).isTrue();
        assertThat(new SenderClock(Duration.ofSeconds(30)).isAhead(NOW.plusSeconds(600), NOW))
                .isFalse();
    }

    @Test
    void aToleranceIsNotNegative() {
        assertThatThrownBy(() -> new SenderClock(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
