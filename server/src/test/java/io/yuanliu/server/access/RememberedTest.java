package io.yuanliu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final TestClock clock = new TestClock();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final Remembered<String, Integer> remembered = new Remembered<>(2, Duration.ofSeconds(5), clock);

    @Test
    void isLookedUpAgainAfterItsTime() {
        assertThat(get("a")).isEqualTo(1);
        clock.pass(Duration.ofSeconds(4));
        assertThat(get("a")).isEqualTo(1);
        clock.pass(Duration.ofSeconds(2));
        assertThat(remembered.peek("a")).isNull();
        assertThat(get("a")).isEqualTo(2);
    }

    @Test
    void holdsNoMoreThanItMay() {
        get("a");
        get("b");
        get("a");
        get("c");
        assertThat(remembered.peek("a")).isEqualTo(1);
        assertThat(remembered.peek("b")).isNull();
    }

    @Test
    void forgetsOnRequest() {
        get("a");
        remembered.forget("a");
        assertThat(get("a")).isEqualTo(2);
        remembered.forgetAll();
        assertThat(get("a")).isEqualTo(3);
    }

    private int get(String key) {
        return remembered.get(key, asked -> lookUps.incrementAndGet());
    }
}
