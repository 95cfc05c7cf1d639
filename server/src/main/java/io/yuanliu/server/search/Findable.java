package io.yuanliu.server.search;

import io.yuanliu.server.scope.Seen;
import java.time.Instant;
import java.util.List;

/**
 * Something that can be found, as its module tells it. Nothing of it is shown from here: the module shows it, read anew.
 *
 * @param kind what it is: {@code party}, {@code unit}, …
 * @param id opens it
 * @param owner what it is kept and taken away with: {@code party:…} also holds the party's licences
 * @param keys canonical keys that name it
 * @param numbers as printed, in any spelling
 * @param names as written; none of what only has numbers
 * @param order among what is found equally well: the lowest first
 * @param seen the ways in which it may be seen; in none of them only who sees everything sees it
 */
public record Findable(
        String kind,
        String id,
        String owner,
        List<String> keys,
        List<String> numbers,
        List<String> names,
        long order,
        List<Seen> seen) {
    private static final int BASE = 36;
    private static final int DIGITS = 12;

    public Findable {
        keys = List.copyOf(keys);
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
        seen = seen.isEmpty() ? List.of(Seen.NEVER) : List.copyOf(seen);
    }

    /** Short names first: what was looked for is the greater part of them. */
    public static long shortest(String name) {
        return name.length();
    }

    public static long newest(Instant at) {
        return Long.MAX_VALUE - Math.max(0, at.toEpochMilli());
    }

    /** High numbers first: they were given last. */
    public static long highest(String number) {
        long value = 0;
        int digits = 0;
        for (int i = number.length() - 1; i >= 0 && digits < DIGITS; i--) {
            int digit = Character.digit(number.charAt(i), BASE);
            if (digit >= 0 && number.charAt(i) < 128) {
                value += digit * power(digits++);
            }
        }
        return Long.MAX_VALUE - value;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}
