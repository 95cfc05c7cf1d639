package io.yuanliu.server.calendar;

import java.util.List;

/**
 * A year as its notice has it.
 *
 * @param source where the days were taken from
 * @param days in order
 */
public record CalendarYear(int year, String source, List<SpecialDay> days) {
    public CalendarYear {
        days = List.copyOf(days);
    }
}
