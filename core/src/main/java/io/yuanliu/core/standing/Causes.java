package io.yuanliu.core.standing;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.StopCause.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stops, holds or frees which unit, as of any moment: the last word on a cause counts, a provisional hold ends by itself. The
 * order of arrival does not matter. One writes, many ask.
 */
public final class Causes {
    /** At the same moment a stop outlasts its lifting: nobody eats what may be bad because of a tie. */
    private static final Comparator<ActiveCause> IN_ORDER = Comparator.comparing(ActiveCause::since)
            .thenComparing(mark -> mark.cause().effect(), Comparator.reverseOrder())
            .thenComparing(ActiveCause::entry);

    private final Map<String, List<ActiveCause>> byUnit = new ConcurrentHashMap<>();

    /** Causes are many and their reasons few: each is kept once. */
    private final Map<Reason, Reason> reasons = new ConcurrentHashMap<>();

    public void add(ActiveCause mark) {
        var reason = reasons.computeIfAbsent(mark.cause().reason(), said -> said);
        byUnit.computeIfAbsent(mark.unit(), _ -> new CopyOnWriteArrayList<>()).add(mark.because(reason));
    }

    /** Forgets what an entry said about these units. */
    public void remove(String entry, Collection<String> units) {
        for (var unit : units) {
            byUnit.computeIfPresent(unit, (_, marks) -> {
                marks.removeIf(mark -> mark.entry().equals(entry));
                return marks.isEmpty() ? null : marks;
            });
        }
    }

    public boolean isEmpty() {
        return byUnit.isEmpty();
    }

    /** The causes in force at these units, the strongest first; without a look at what was cleared downstream of them. */
    public List<ActiveCause> at(Collection<String> units, Instant moment) {
        return lastWords(units, moment, mark -> isInForce(mark.cause(), moment));
    }

    /** What frees these units from causes at what they came from. */
    List<ActiveCause> clearings(Collection<String> units, Instant moment) {
        return lastWords(units, moment, mark -> mark.cause().effect() == Effect.CLEAR);
    }

    private List<ActiveCause> lastWords(Collection<String> units, Instant moment, Predicate<ActiveCause> wanted) {
        var found = new ArrayList<ActiveCause>();
        var asked = units.size() <= byUnit.size() ? units : byUnit.keySet();
        for (var unit : asked) {
            if (units.contains(unit)) {
                lastWords(byUnit.getOrDefault(unit, List.of()), moment)
                        .filter(wanted)
                        .forEach(found::add);
            }
        }
        found.sort(
                Comparator.<ActiveCause, Effect>comparing(mark -> mark.cause().effect())
                        .thenComparing(ActiveCause::since)
                        .thenComparing(ActiveCause::entry));
        return found;
    }

    private static Stream<ActiveCause> lastWords(List<ActiveCause> marks, Instant moment) {
        return marks.stream()
                .filter(mark -> !mark.since().isAfter(moment))
                .collect(Collectors.groupingBy(mark -> mark.cause().cause(), Collectors.maxBy(IN_ORDER)))
                .values()
                .stream()
                .flatMap(Optional::stream);
    }

    private static boolean isInForce(StopCause cause, Instant moment) {
        return (cause.effect() == Effect.STOP || cause.effect() == Effect.HOLD)
                && (cause.until() == null || cause.until().instant().isAfter(moment));
    }

    public void save(BlockWriter out) throws IOException {
        var marks = byUnit.values().stream().flatMap(List::stream).toList();
        var numbers = saveReasons(marks, out);
        out.number(marks.size());
        for (var mark : marks) {
            var cause = mark.cause();
            out.text(cause.unit());
            out.text(cause.effect().name());
            out.text(cause.cause());
            out.textOrNull(cause.until() == null ? null : cause.until().text());
            out.textOrNull(
                    cause.until() == null ? null : cause.until().instant().toString());
            out.number(Objects.requireNonNull(numbers.get(cause.reason())));
            out.text(mark.entry());
            out.text(mark.type());
            out.textOrNull(mark.party());
            out.text(mark.since().toString());
        }
    }

    private static Map<Reason, Integer> saveReasons(List<ActiveCause> marks, BlockWriter out) throws IOException {
        var numbers = new LinkedHashMap<Reason, Integer>();
        for (var mark : marks) {
            numbers.putIfAbsent(mark.cause().reason(), numbers.size());
        }
        out.number(numbers.size());
        for (var reason : numbers.keySet()) {
            out.text(reason.code());
            out.number(reason.values().size());
            for (var value : reason.values().entrySet()) {
                out.text(value.getKey());
                out.text(value.getValue());
            }
        }
        return numbers;
    }

    private static List<Reason> readReasons(BlockReader in) throws IOException {
        var read = new ArrayList<Reason>();
        for (int left = in.count(); left > 0; left--) {
            var code = in.text();
            var values = new LinkedHashMap<String, String>();
            for (int more = in.count(); more > 0; more--) {
                values.put(in.text(), in.text());
            }
            read.add(new Reason(code, values));
        }
        return read;
    }

    /** What was saved, to be added one by one. */
    public static List<ActiveCause> read(BlockReader in) throws IOException {
        var reasons = readReasons(in);
        var read = new ArrayList<ActiveCause>();
        for (int left = in.count(); left > 0; left--) {
            var cause = new StopCause(
                    in.text(),
                    Effect.valueOf(in.text()),
                    in.text(),
                    until(in.textOrNull(), in.textOrNull()),
                    reasons.get(in.count()));
            read.add(new ActiveCause(cause, in.text(), in.text(), in.textOrNull(), Instant.parse(in.text())));
        }
        return read;
    }

    private static @Nullable Timestamp until(@Nullable String text, @Nullable String instant) {
        return text == null || instant == null ? null : new Timestamp(text, Instant.parse(instant));
    }
}
