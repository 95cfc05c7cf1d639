package io.yuanliu.server.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which days are worked, in the years that are known; in others weekends are taken to be free and all else worked. */
public final class WorkingDays {
    private final Map<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, SpecialDay> special;

    /** Later years of the list stand in the place of earlier ones. */
    public WorkingDays(List<CalendarYear> known) {
        known.forEach(year -> years.put(year.year(), year));
        special = years.values().stream()
                .flatMap(year -> year.days().stream())
                .collect(Collectors.toMap(SpecialDay::day, day -> day));
    }

    public boolean isWorked(LocalDate day) {
        var own = special.get(day);
        return own == null ? !isWeekend(day) : own.works();
    }

    /** Whether the year's days of rest are known, and not only its weekends. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
