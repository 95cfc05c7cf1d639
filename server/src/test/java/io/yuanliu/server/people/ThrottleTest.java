package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final TestClock clock = new TestClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void afterFiveFailuresOneWaitsLongerEachTime() {
        fail(5, "admin", "10.0.0.1");
        assertRefused("admin", "10.0.0.1");
        clock.pass(Duration.ofSeconds(31));
        throttle.attempt("admin", "10.0.0.1");
        clock.pass(Duration.ofSeconds(31));
        assertRefused("admin", "10.0.0.1");
        clock.pass(Duration.ofSeconds(30));
        throttle.attempt("admin", "10.0.0.1");
    }

    @Test
    void nobodyCanShutOutAnotherFromElsewhere() {
        fail(5, "admin", "10.0.0.1");
        assertThatCode(() -> throttle.attempt("admin", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesTogetherAreSlowedDownToo() {
        for (int address = 0; address < 50; address++) {
            throttle.attempt("admin", "10.0.1." + address);
        }
        assertRefused("admin", "10.0.2.1");
    }

    @Test
    void oneAddressWithManyNamesIsSlowedDown() {
        for (int name = 0; name < 30; name++) {
            throttle.attempt("user" + name, "10.0.0.1");
        }
        assertRefused("somebody", "10.0.0.1");
    }

    @Test
    void signingInForgetsTheFailures() {
        for (int day = 0; day < 20; day++) {
            fail(4, "clerk", "10.0.0.1");
            throttle.attempt("clerk", "10.0.0.1");
            throttle.succeeded("clerk", "10.0.0.1");
            clock.pass(Duration.ofMinutes(16));
        }
        assertThatCode(() -> throttle.attempt("clerk", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void quietForAWhileStartsAnew() {
        fail(5, "admin", "10.0.0.1");
        clock.pass(Duration.ofMinutes(16));
        fail(4, "admin", "10.0.0.1");
        assertThatCode(() -> throttle.attempt("admin", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void fail(int times, String name, String address) {
        for (int time = 0; time < times; time++) {
            throttle.attempt(name, address);
        }
    }

    private void assertRefused(String name, String address) {
        assertThatThrownBy(() -> throttle.attempt(name, address)).isInstanceOf(Rejection.TooMany.class);
    }
}
