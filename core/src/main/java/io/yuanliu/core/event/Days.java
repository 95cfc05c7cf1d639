package io.yuanliu.core.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGINNING = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Days() {}

    /**
     * Reads a day as somebody wrote it.
     *
     * @throws DateTimeException when it is none, or one that is not taken
     */
    public static LocalDate read(String text) {
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw notTaken(text);
        }
        return day;
    }

    /**
     * Reads a moment with its zone as somebody wrote it.
     *
     * @throws DateTimeException when it is none, or one that is not taken
     */
    public static Instant readMoment(String text) {
        var moment = OffsetDateTime.parse(text).toInstant();
        if (!isTaken(moment)) {
            throw notTaken(text);
        }
        return moment;
    }

    /** Whether its year has four digits: ISO 8601 and EPCIS write no others, and every store keeps these. */
    public static boolean isTaken(Instant moment) {
        return !moment.isBefore(BEGINNING) && moment.isBefore(END);
    }

    /** The same of a day that was reckoned, since 1970. */
    public static boolean isTakenDay(long day) {
        return day >= FIRST.toEpochDay() && day <= LAST.toEpochDay();
    }

    /** The same of a moment in seconds since 1970. */
    public static boolean isTakenSecond(long second) {
        return second >= BEGINNING.getEpochSecond() && second < END.getEpochSecond();
    }

    private static DateTimeException notTaken(String text) {
        return new DateTimeException("Not within the years 1 to 9999: " + text);
    }

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
