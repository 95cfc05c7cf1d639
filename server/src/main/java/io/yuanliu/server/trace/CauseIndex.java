package io.yuanliu.server.trace;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.profile.LocalText;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.server.log.LinkedEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stops which unit, as of any moment: the last word on a cause counts, a provisional hold ends by itself. The
 * order of arrival does not matter. One writes, many ask.
 */
final class CauseIndex {
    /** At the same moment a stop outlasts its lifting: nobody eats what may be bad because of a tie. */
    private static final Comparator<ActiveCause> IN_ORDER = Comparator.comparing(ActiveCause::since)
            .thenComparing(mark -> mark.cause().effect(), Comparator.reverseOrder())
            .thenComparing(ActiveCause::entry);

    private final Map<String, List<ActiveCause>> byUnit = new ConcurrentHashMap<>();

    void add(LinkedEntry entry) {
        for (var cause : entry.causes()) {
            add(new ActiveCause(cause, entry.id(), entry.type(), entry.party(), entry.time()));
        }
    }

    void add(ActiveCause mark) {
        byUnit.computeIfAbsent(mark.unit(), _ -> new CopyOnWriteArrayList<>()).add(mark);
    }

    /** Forgets what an entry said about these units. */
    void remove(String entry, Collection<String> units) {
        for (var unit : units) {
            byUnit.computeIfPresent(unit, (_, marks) -> {
                marks.removeIf(mark -> mark.entry().equals(entry));
                return marks.isEmpty() ? null : marks;
            });
        }
    }

    boolean isEmpty() {
        return byUnit.isEmpty();
    }

    /** The causes in force at these units, the strongest first. */
    List<ActiveCause> at(Collection<String> units, Instant moment) {
        var active = new ArrayList<ActiveCause>();
        var asked = units.size() <= byUnit.size() ? units : byUnit.keySet();
        for (var unit : asked) {
            if (units.contains(unit)) {
                active.addAll(at(byUnit.getOrDefault(unit, List.of()), moment));
            }
        }
        active.sort(
                Comparator.<ActiveCause, Effect>comparing(mark -> mark.cause().effect())
                        .thenComparing(ActiveCause::since)
                        .thenComparing(ActiveCause::entry));
        return active;
    }

    private static List<ActiveCause> at(List<ActiveCause> marks, Instant moment) {
        return marks.stream()
                .filter(mark -> !mark.since().isAfter(moment))
                .collect(Collectors.groupingBy(mark -> mark.cause().cause(), Collectors.maxBy(IN_ORDER)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .filter(mark -> isInForce(mark.cause(), moment))
                .toList();
    }

    private static boolean isInForce(StopCause cause, Instant moment) {
        return cause.effect() != Effect.LIFT
                && (cause.until() == null || cause.until().instant().isAfter(moment));
    }

    void save(BlockWriter out) throws IOException {
        var marks = byUnit.values().stream().flatMap(List::stream).toList();
        out.number(marks.size());
        for (var mark : marks) {
            var cause = mark.cause();
            out.text(cause.unit());
            out.text(cause.effect().name());
            out.text(cause.cause());
            out.textOrNull(cause.until() == null ? null : cause.until().text());
            out.textOrNull(
                    cause.until() == null ? null : cause.until().instant().toString());
            out.text(cause.reason().zh());
            out.text(cause.reason().en());
            out.text(mark.entry());
            out.text(mark.type());
            out.textOrNull(mark.party());
            out.text(mark.since().toString());
        }
    }

    static List<ActiveCause> read(BlockReader in) throws IOException {
        var read = new ArrayList<ActiveCause>();
        for (int left = in.count(); left > 0; left--) {
            var cause = new StopCause(
                    in.text(),
                    Effect.valueOf(in.text()),
                    in.text(),
                    until(in.textOrNull(), in.textOrNull()),
                    new LocalText(in.text(), in.text()));
            read.add(new ActiveCause(cause, in.text(), in.text(), in.textOrNull(), Instant.parse(in.text())));
        }
        return read;
    }

    private static @Nullable Timestamp until(@Nullable String text, @Nullable String instant) {
        return text == null || instant == null ? null : new Timestamp(text, Instant.parse(instant));
    }
}
