package io.yuanliu.core.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days and moments as the platform counts them: a day is a day in China. */
public final class Days {
    /** The one time zone of the country. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What EPCIS writes of that zone. */
    public static final String OFFSET = "+08:00";

    private static final ZoneOffset ZONE_OFFSET = ZoneOffset.of(OFFSET);
    private static final int LENGTH_OF_A_DAY = "2026-01-01".length();
    private static final int PLACE_BEFORE_SECONDS = "2026-01-01T00:00".length();

    private Days() {}

    /** Whether only the day was written. */
    public static boolean isDayOnly(Timestamp time) {
        return time.text().length() == LENGTH_OF_A_DAY;
    }

    /** A day as a time: its first moment, written as the day. */
    public static Timestamp of(LocalDate day) {
        return new Timestamp(day.toString(), day.atStartOfDay(SHANGHAI).toInstant());
    }

    public static LocalDate day(Instant moment) {
        return moment.atZone(SHANGHAI).toLocalDate();
    }

    /** The first moment that a time may mean, written as EPCIS demands it: with its seconds and its zone. */
    public static Timestamp earliest(Timestamp time) {
        return isDayOnly(time) || !hasSeconds(time.text()) ? written(time.instant()) : time;
    }

    private static boolean hasSeconds(String text) {
        return text.length() > PLACE_BEFORE_SECONDS && text.charAt(PLACE_BEFORE_SECONDS) == ':';
    }

    /** The last moment that a time may mean, or null when it is exact. */
    public static @Nullable Timestamp latest(Timestamp time) {
        return isDayOnly(time)
                ? written(day(time.instant())
                        .plusDays(1)
                        .atStartOfDay(SHANGHAI)
                        .toInstant()
                        .minusMillis(1))
                : null;
    }

    private static Timestamp written(Instant instant) {
        return new Timestamp(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZONE_OFFSET)), instant);
    }
}
