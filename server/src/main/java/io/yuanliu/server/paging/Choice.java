package io.yuanliu.server.paging;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.problem.Rejection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parameter whose value is one of a few words, in any case; another word is refused with the nearest. */
public final class Choice {
    private Choice() {}

    /** The value of this name; null when it was not sent. */
    public static <E extends Enum<E>> @Nullable E of(Class<E> type, String name, @Nullable String written) {
        return written == null ? null : one(type, name, written);
    }

    /** The same of a parameter that is always there. */
    public static <E extends Enum<E>> E one(Class<E> type, String name, String written) {
        var known = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));
        var one = known.get(written.toLowerCase(Locale.ROOT));
        if (one == null) {
            throw unknown(name, written, known.keySet());
        }
        return one;
    }

    /** The refusal of a word that is none of these. */
    public static Rejection unknown(String name, String written, Collection<String> known) {
        var nearest = Nearest.orAll(written, new TreeSet<>(known));
        return new Rejection.Unreadable(Finding.block(
                "request.parameter-choice", "", Map.of("name", name, "value", written, "known", nearest)));
    }
}
