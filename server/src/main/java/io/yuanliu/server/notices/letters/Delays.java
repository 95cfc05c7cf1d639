package io.yuanliu.server.notices.letters;

import java.time.Duration;
import java.util.List;

/** How long it is waited after tries that failed, and when it is given up. */
final class Delays {
    /** How old a letter may become before it is put aside. */
    static final Duration LONGEST = Duration.ofDays(2);

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private Delays() {}

    /**
     * The wait after so many tries.
     *
     * @param asked what the receiver asks for; believed between the usual delay and the longest
     */
    static Duration after(int tries, Duration asked) {
        var usual = STEPS.get(Math.min(tries, STEPS.size()) - 1);
        var longest = STEPS.getLast();
        var wished = asked.compareTo(longest) > 0 ? longest : asked;
        return wished.compareTo(usual) > 0 ? wished : usual;
    }
}
