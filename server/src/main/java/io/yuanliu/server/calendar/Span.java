package io.yuanliu.server.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A length of time as rules give it: {@code 24h}, {@code 3d}, {@code 10wd} (working days). */
public record Span(int amount, Unit unit) {
    /** What is counted. */
    public enum Unit {
        /** The clock runs on, through nights and holidays. */
        HOURS("h"),
        /** Days after the one on which it began; a last day of rest is moved to the next worked one. */
        DAYS("d"),
        /** Worked days after the one on which it began. */
        WORKING_DAYS("wd");

        private final String written;

        Unit(String written) {
            this.written = written;
        }
    }

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})(h|d|wd)");
    private static final int LONGEST = 3660;

    public Span {
        if (amount < 0 || amount > LONGEST) {
            throw new IllegalArgumentException("A span is 0 to " + LONGEST + ": " + amount);
        }
    }

    public static Span hours(int amount) {
        return new Span(amount, Unit.HOURS);
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span workingDays(int amount) {
        return new Span(amount, Unit.WORKING_DAYS);
    }

    /** Reads {@code 24h}, {@code 3d}, {@code 10wd}; empty when it is none. */
    public static Optional<Span> read(String written) {
        var form = FORM.matcher(written.toLowerCase(Locale.ROOT));
        if (!form.matches() || Integer.parseInt(form.group(1)) > LONGEST) {
            return Optional.empty();
        }
        for (var unit : Unit.values()) {
            if (unit.written.equals(form.group(2))) {
                return Optional.of(new Span(Integer.parseInt(form.group(1)), unit));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return amount + unit.written;
    }
}
