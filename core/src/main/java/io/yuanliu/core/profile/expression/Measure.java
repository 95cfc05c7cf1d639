package io.yuanliu.core.profile.expression;

/** What a whole number in an expression counts: expressions know no decimals, days or moments of their own. */
public enum Measure {
    /** Pieces, or no number at all. */
    PLAIN,
    /** A decimal, in thousandths. */
    THOUSANDTHS,
    /** Days since 1970-01-01 in Shanghai. */
    DAY,
    /** Seconds since 1970. */
    SECOND
}
