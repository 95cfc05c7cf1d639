package io.yuanliu.server.regions;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes of divisions, as digits that say something: 2 of a province, 4 of a city, 6 of a county, 9 of a town. So one code
 * begins with another where one division lies in the other. People write the first three with zeros up to six digits.
 */
public final class RegionCode {
    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9](?:[0-9]{2}){0,2}|[1-9][0-9]{8}|[1-9][0-9]{11}");
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;

    private RegionCode() {}

    /** Reads 2, 4, 6, 9 or 12 digits (those of statistics, whose last three name a village); empty when it is no code. */
    public static Optional<String> read(String written) {
        var text = written.strip();
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        var code = text.length() > TOWN_DIGITS ? text.substring(0, TOWN_DIGITS) : text;
        if (code.length() == TOWN_DIGITS && code.endsWith("000")) {
            code = code.substring(0, COUNTY_DIGITS);
        }
        while (code.length() <= COUNTY_DIGITS && code.length() > 2 && code.endsWith("00")) {
            code = code.substring(0, code.length() - 2);
        }
        return Optional.of(code);
    }

    /** As GB/T 2260 writes it: with zeros up to six digits. */
    public static String shown(String code) {
        return code.length() >= COUNTY_DIGITS ? code : code + "0".repeat(COUNTY_DIGITS - code.length());
    }
}
