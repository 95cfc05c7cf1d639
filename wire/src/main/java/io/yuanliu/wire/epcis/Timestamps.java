package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads times with a zone (XML Schema {@code dateTimeStamp}); digit by digit, since every event has some. */
final class Timestamps {
    private static final int SHORTEST = "2026-01-01T00:00:00Z".length();
    private static final int LONGEST = 64;
    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /** Null when the text is no time that exists. */
    static @Nullable Timestamp read(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !hasShape(text)) {
            return null;
        }
        int fractionEnd = fractionEnd(text);
        int offset = fractionEnd < 0 ? Integer.MIN_VALUE : offset(text, fractionEnd);
        LocalDate day = day(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (offset == Integer.MIN_VALUE || day == null || !isTime(hour, minute, second)) {
            return null;
        }
        long seconds = day.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second - offset * 60L;
        var instant = Instant.ofEpochSecond(seconds, nanos(text, fractionEnd));
        return Days.isTaken(instant) ? new Timestamp(text, instant) : null;
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
    }

    private static boolean hasShape(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static @Nullable LocalDate day(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean exists = year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** Where the zone begins, or -1. */
    private static int fractionEnd(String text) {
        int at = 19;
        if (text.charAt(at) != '.') {
            return at;
        }
        at++;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at == 20 || at == text.length() ? -1 : at;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = 20 + i;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    /** The zone's minutes, or {@link Integer#MIN_VALUE}. */
    private static int offset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return at + 1 == text.length() ? 0 : Integer.MIN_VALUE;
        }
        return isOffset(text.substring(at)) ? minutes(text, at) : Integer.MIN_VALUE;
    }

    private static int minutes(String text, int at) {
        int minutes = number(text, at + 1, at + 3) * 60 + number(text, at + 4, at + 6);
        return text.charAt(at) == '-' ? -minutes : minutes;
    }

    /** Whether this is {@code +hh:mm} or {@code -hh:mm} up to 14 hours. */
    static boolean isOffset(String text) {
        if (text.length() != 6 || (text.charAt(0) != '+' && text.charAt(0) != '-') || text.charAt(3) != ':') {
            return false;
        }
        int hours = number(text, 1, 3);
        int minutes = number(text, 4, 6);
        return hours >= 0 && minutes >= 0 && minutes <= 59 && (hours <= 13 || (hours == 14 && minutes == 0));
    }

    /** The digits in this range as a number, or -1 when not all are digits. */
    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
