package io.yuanliu.server.epcis.query;

import java.util.Arrays;
import java.util.Optional;

/** How what an event says is compared with what is asked; a parameter's name begins with it. */
public enum Comparison {
    EQ,
    MATCH,
    GT,
    GE,
    LT,
    LE,
    EXISTS;

    /** The comparison that a parameter's name begins with. */
    static Optional<Comparison> of(String parameter) {
        return Arrays.stream(values())
                .filter(one -> parameter.startsWith(one.prefix()))
                .findFirst();
    }

    String prefix() {
        return name() + "_";
    }

    /** Whether a value on this side of what was asked is meant; {@code sign} is that of value minus asked. */
    boolean holds(int sign) {
        return switch (this) {
            case EQ, MATCH -> sign == 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case EXISTS -> true;
        };
    }

    boolean takesSeveral() {
        return this == EQ || this == MATCH;
    }
}
