package io.yuanliu.core.competence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Levels of authorities, from the one nearest to the goods upwards, by the digits of their region's code. */
public enum Rank {
    COUNTY(6),
    CITY(4),
    PROVINCE(2);

    private final int digits;

    Rank(int digits) {
        this.digits = digits;
    }

    /** The level of an authority that answers for a division; empty below a county. */
    public static Optional<Rank> ofRegion(String code) {
        return Arrays.stream(values())
                .filter(rank -> rank.digits == code.length())
                .findFirst();
    }

    /** The division of this level that holds a code; empty where the code names no place so small. */
    public Optional<String> of(String code) {
        return code.length() < digits ? Optional.empty() : Optional.of(code.substring(0, digits));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
