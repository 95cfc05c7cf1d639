package io.yuanliu.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void writesADayAsEpcisReadsIt() {
        var day = Days.of(LocalDate.of(2026, 9, 21));
        assertThat(Days.earliest(day).text()).isEqualTo("2026-09-21T00:00:00+08:00");
        assertThat(Objects.requireNonNull(Days.latest(day)).text()).isEqualTo("2026-09-21T23:59:59.999+08:00");
    }

    @Test
    void addsTheSecondsThatASenderLeftOut() {
        var minute = new Timestamp("2026-09-21T08:10+08:00", Instant.parse("2026-09-21T00:10:00Z"));
        assertThat(Days.earliest(minute).text()).isEqualTo("2026-09-21T08:10:00+08:00");
    }

    @Test
    void keepsAnExactTimeAsItWasSent() {
        var exact = new Timestamp("2026-09-21T00:10:00.5Z", Instant.parse("2026-09-21T00:10:00.5Z"));
        assertThat(Days.earliest(exact)).isSameAs(exact);
    }
}
