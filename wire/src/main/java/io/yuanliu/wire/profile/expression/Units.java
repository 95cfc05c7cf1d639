package io.yuanliu.wire.profile.expression;

import io.yuanliu.core.profile.expression.Measure;

/** What arithmetic makes of units, and which units do not go together. */
public final class Units {
    /** @param zero the number 0 itself, which is nothing in any unit */
    record Operand(Measure measure, boolean zero) {}

    /** What comes out. */
    sealed interface Outcome {}

    record Result(Measure measure) implements Outcome {}

    record Mixed(String why) implements Outcome {}

    private Units() {}

    static Outcome of(String function, Operand one, Operand other) {
        return switch (function) {
            case "_+_" -> sum(one, other);
            case "_-_" -> difference(one, other);
            case "_*_" -> product(one.measure(), other.measure());
            case "_/_" -> quotient(one.measure(), other.measure());
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" -> comparison(one, other);
            default -> new Result(one.measure());
        };
    }

    private static Outcome sum(Operand one, Operand other) {
        if (one.zero() || other.zero()) {
            return new Result(one.zero() ? other.measure() : one.measure());
        }
        if (isTime(one.measure()) && other.measure() == Measure.PLAIN) {
            return new Result(one.measure());
        }
        if (isTime(other.measure()) && one.measure() == Measure.PLAIN) {
            return new Result(other.measure());
        }
        return one.measure() == other.measure() && !isTime(one.measure())
                ? new Result(one.measure())
                : mixed("adds", one.measure(), other.measure());
    }

    private static Outcome difference(Operand one, Operand other) {
        if (one.measure() == other.measure()) {
            return new Result(isTime(one.measure()) ? Measure.PLAIN : one.measure());
        }
        if (other.zero() || (isTime(one.measure()) && other.measure() == Measure.PLAIN)) {
            return new Result(one.measure());
        }
        return one.zero() ? new Result(other.measure()) : mixed("subtracts", one.measure(), other.measure());
    }

    private static Outcome product(Measure one, Measure other) {
        if (one == Measure.PLAIN || other == Measure.PLAIN) {
            return new Result(one == Measure.PLAIN ? other : one);
        }
        return new Mixed("multiplies " + words(one) + " by " + words(other) + ": write times(a, b) for two decimals");
    }

    private static Outcome quotient(Measure one, Measure other) {
        if (other == Measure.PLAIN) {
            return new Result(one);
        }
        return one == other ? new Result(Measure.PLAIN) : mixed("divides", one, other);
    }

    private static Outcome comparison(Operand one, Operand other) {
        return one.measure() == other.measure() || one.zero() || other.zero()
                ? new Result(Measure.PLAIN)
                : mixed("compares", one.measure(), other.measure());
    }

    private static Mixed mixed(String verb, Measure one, Measure other) {
        boolean decimal = one == Measure.THOUSANDTHS || other == Measure.THOUSANDTHS;
        boolean time = one == Measure.SECOND || other == Measure.SECOND;
        return new Mixed(verb + " " + words(one) + " and " + words(other)
                + (decimal ? ": write thousand(10) for the decimal 10" : time ? ": write day(moment)" : ""));
    }

    private static boolean isTime(Measure measure) {
        return measure == Measure.DAY || measure == Measure.SECOND;
    }

    public static String words(Measure measure) {
        return switch (measure) {
            case PLAIN -> "a whole number";
            case THOUSANDTHS -> "a decimal (in thousandths)";
            case DAY -> "a day";
            case SECOND -> "a moment (in seconds)";
        };
    }
}
