package io.yuanliu.server.regions;

import java.util.Arrays;
import java.util.Optional;

/** Levels of divisions, by the digits of their codes. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWN(9);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    /** The level of a code without its closing zeros. */
    static Optional<Level> of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.digits == code.length())
                .findFirst();
    }
}
