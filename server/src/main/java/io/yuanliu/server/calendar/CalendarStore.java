package io.yuanliu.server.calendar;

import java.util.List;

/** Where years are kept that were entered on this platform. */
public interface CalendarStore {
    List<CalendarYear> all();

    /** Puts a year in the place of what was there. */
    void replace(CalendarYear year, String by);
}
