package io.yuanliu.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final List<CalendarYear> YEARS = HolidayFile.years();
    private static final WorkingDays DAYS = new WorkingDays(YEARS);
    private static final Deadlines DEADLINES = new Deadlines(DAYS);

    @Test
    void hoursRunOnThroughTheNight() {
        assertThat(DEADLINES.after(at("2026-09-30T17:00"), Span.hours(24)).at()).isEqualTo(at("2026-10-01T17:00"));
    }

    @Test
    void aLastDayOfRestIsMovedToTheNextWorkedOne() {
        assertThat(lastDay("2026-09-29", Span.days(2))).isEqualTo("2026-10-08");
        assertThat(lastDay("2026-09-29", Span.days(1))).isEqualTo("2026-09-30");
        assertThat(lastDay("2026-11-20", Span.days(1))).isEqualTo("2026-11-23");
    }

    @Test
    void workingDaysLeaveOutHolidaysAndCountTheWorkedWeekend() {
        // 1 to 7 October are free, Saturday the 10th is worked instead.
        assertThat(lastDay("2026-09-30", Span.workingDays(1))).isEqualTo("2026-10-08");
        assertThat(lastDay("2026-09-30", Span.workingDays(3))).isEqualTo("2026-10-10");
        assertThat(lastDay("2026-09-30", Span.workingDays(4))).isEqualTo("2026-10-12");
    }

    @Test
    void aDayIsADayInChina() {
        assertThat(DEADLINES
                        .after(Instant.parse("2026-11-22T16:30:00Z"), Span.workingDays(1))
                        .at())
                .isEqualTo(at("2026-11-25T00:00"));
    }

    @Test
    void aYearThatIsNotKnownIsSaid() {
        var deadline = DEADLINES.after(at("2026-12-30T09:00"), Span.workingDays(3));
        assertThat(deadline.unknownYears()).containsExactly(2027);
        assertThat(deadline.doubt().orElseThrow().values()).containsEntry("years", "2027");
        assertThat(DEADLINES.after(at("2026-12-30T09:00"), Span.workingDays(1)).isCertain())
                .isTrue();
        assertThat(DEADLINES.after(at("2026-12-31T09:00"), Span.hours(48)).isCertain())
                .isTrue();
    }

    @Test
    void anEnteredYearCountsBeforeTheBroughtOne() {
        var years = new java.util.ArrayList<>(HolidayFile.years());
        years.add(HolidayFile.read(List.of("# 通知", "2027-01-04 rest 元旦|New Year's Day"))
                .getFirst());
        var deadline = new Deadlines(new WorkingDays(years)).after(at("2026-12-31T09:00"), Span.workingDays(1));
        assertThat(deadline.isCertain()).isTrue();
        assertThat(deadline.at()).isEqualTo(at("2027-01-02T00:00"));
        assertThat(new Deadlines(new WorkingDays(years))
                        .after(at("2027-01-03T09:00"), Span.workingDays(1))
                        .at())
                .isEqualTo(at("2027-01-06T00:00"));
    }

    @Test
    void theClockSaysWhatToDoNow() {
        var noon = Deadline.at(at("2026-11-30T12:00"));
        assertThat(noon.clock(at("2026-11-26T23:59"))).isEqualTo(Deadline.Clock.RUNNING);
        assertThat(noon.clock(at("2026-11-27T00:00"))).isEqualTo(Deadline.Clock.SOON);
        assertThat(noon.clock(at("2026-11-29T23:59"))).isEqualTo(Deadline.Clock.SOON);
        assertThat(noon.clock(at("2026-11-30T00:00"))).isEqualTo(Deadline.Clock.TODAY);
        assertThat(noon.clock(at("2026-11-30T11:59"))).isEqualTo(Deadline.Clock.TODAY);
        assertThat(noon.clock(at("2026-11-30T12:00"))).isEqualTo(Deadline.Clock.LATE);
        var wholeDay = Deadline.at(at("2026-12-01T00:00"));
        assertThat(wholeDay.clock(at("2026-11-30T23:59"))).isEqualTo(Deadline.Clock.TODAY);
        assertThat(wholeDay.clock(at("2026-12-01T00:00"))).isEqualTo(Deadline.Clock.LATE);
    }

    /** Counted day by day, with nothing but the list of days off in hand. */
    @Test
    void agreesWithCountingOnFingers() {
        var random = new Random(20261130);
        for (int trial = 0; trial < 2000; trial++) {
            var first = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            int amount = random.nextInt(30);
            var worked = new TreeSet<LocalDate>();
            for (var day = first.plusDays(1); worked.size() < amount; day = day.plusDays(1)) {
                if (isWorkedByTheList(day)) {
                    worked.add(day);
                }
            }
            var expected = amount == 0 ? first : worked.last();
            assertThat(lastDay(first.toString(), Span.workingDays(amount)))
                    .as(first + " " + amount)
                    .isEqualTo(expected.toString());
        }
    }

    private static boolean isWorkedByTheList(LocalDate day) {
        var listed = YEARS.stream()
                .flatMap(year -> year.days().stream())
                .filter(special -> special.day().equals(day))
                .findFirst();
        return listed.map(SpecialDay::works)
                .orElse(!Set.of(6, 7).contains(day.getDayOfWeek().getValue()));
    }

    @Test
    void spansAreReadAsTheyAreWritten() {
        for (var span : List.of(Span.hours(24), Span.days(3), Span.workingDays(10))) {
            assertThat(Span.read(span.toString())).contains(span);
        }
        for (var wrong : List.of("", "h", "3", "-1d", "3 d", "9999d", "99999h", "3w")) {
            assertThat(Span.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void everyBroughtYearIsWhole() {
        assertThat(HolidayFile.years()).hasSizeGreaterThan(20).allSatisfy(year -> {
            assertThat(year.source()).contains("chinese-days");
            assertThat(year.days()).hasSizeBetween(20, 60);
            assertThat(year.days().stream().filter(SpecialDay::works))
                    .allMatch(day -> WorkingDays.isWeekend(day.day()));
        });
        assertThat(DAYS.knows(2026)).isTrue();
    }

    private static String lastDay(String first, Span span) {
        return Days.day(DEADLINES.after(at(first + "T10:00"), span).at())
                .minusDays(1)
                .toString();
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(Days.SHANGHAI).toInstant();
    }
}
