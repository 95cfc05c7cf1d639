package io.yuanliu.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void readsTheYearsThatFourDigitsWrite() {
        assertThat(Days.read("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Days.read("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Days.readMoment("9999-12-31T23:59:59.999999999Z"))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59.999999999Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31",
                "-5000-01-01",
                "+10000-01-01",
                "+999999999-12-31",
                "0000-12-31T23:59:59Z",
                "9999-12-31T23:00:00-05:00",
                "+999999999-12-31T23:59:59-18:00"
            })
    void takesNoOtherYears(String written) {
        assertThatThrownBy(() -> {
                    if (written.contains("T")) {
                        Days.readMoment(written);
                    } else {
                        Days.read(written);
                    }
                })
                .isInstanceOf(DateTimeException.class);
    }
}
