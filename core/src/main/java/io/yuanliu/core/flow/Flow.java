package io.yuanliu.core.flow;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.flow.Next.Why;
import io.yuanliu.core.text.Nearest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * States and the changes allowed between them, as a table. Sound by construction: every state can be reached, only
 * those marked as final have no way out, and an act means one thing in each state.
 */
public final class Flow<S extends Enum<S>> {
    private final String name;
    private final Class<S> states;
    private final Set<S> ends;
    private final List<Change<S>> changes;

    private Flow(String name, Class<S> states, Set<S> ends, List<Change<S>> changes) {
        this.name = name;
        this.states = states;
        this.ends = ends;
        this.changes = changes;
    }

    /**
     * A flow over all the words of an enum.
     *
     * @param name as stored with everything that follows it: {@code licence}
     * @param ends the states in which nothing more happens
     * @throws IllegalArgumentException that names every fault of the table
     */
    public static <S extends Enum<S>> Flow<S> of(String name, Class<S> states, Set<S> ends, List<Change<S>> changes) {
        var copy = EnumSet.noneOf(states);
        copy.addAll(ends);
        var flow = new Flow<>(name, states, Collections.unmodifiableSet(copy), List.copyOf(changes));
        var faults = Soundness.faults(flow);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The flow " + name + ": " + String.join("; ", faults));
        }
        return flow;
    }

    public String name() {
        return name;
    }

    public Set<S> states() {
        return Collections.unmodifiableSet(EnumSet.allOf(states));
    }

    public Set<S> ends() {
        return ends;
    }

    /** The table, in the order in which it was written. */
    public List<Change<S>> changes() {
        return changes;
    }

    /** The state of this name; empty when the flow has none. */
    public Optional<S> state(String word) {
        return states().stream().filter(state -> state.name().equals(word)).findFirst();
    }

    /** What may be done now by somebody who stands so towards it. */
    public List<Change<S>> open(Course<S> course, Set<Standpoint> standpoints) {
        return changes.stream()
                .filter(change -> fits(change, course.state()) && mayDo(change, standpoints))
                .toList();
    }

    /** Tries a change; says no, with a reason that its sender can act on, or where it leads. */
    public Next<S> attempt(Course<S> course, Attempt attempt) {
        var known = changes.stream()
                .filter(change -> change.act().equals(attempt.act()))
                .toList();
        if (known.isEmpty()) {
            return unknown(attempt.act());
        }
        if (attempt.version() != course.version()) {
            return refused(
                    Why.OVERTAKEN,
                    "flow.changed-meanwhile",
                    Map.of(
                            "state", word(course),
                            "version", Integer.toString(course.version()),
                            "seen", Integer.toString(attempt.version())));
        }
        return known.stream()
                .filter(change -> fits(change, course.state()))
                .findFirst()
                .map(change -> judged(change, course, attempt))
                .orElseGet(() -> notNow(course, attempt));
    }

    private Next<S> judged(Change<S> change, Course<S> course, Attempt attempt) {
        if (!mayDo(change, attempt.standpoints())) {
            return refused(
                    Why.NOT_YOURS,
                    "flow.not-yours",
                    Map.of("act", change.act(), "side", change.side().name(), "right", change.right()));
        }
        if (change.reason() == Reason.DEMANDED && !attempt.hasReason()) {
            return refused(Why.NO_REASON, "flow.reason-missing", Map.of("act", change.act()));
        }
        return new Next.Taken<>(change, course.after(change));
    }

    private Next<S> notNow(Course<S> course, Attempt attempt) {
        var open = open(course, attempt.standpoints()).stream().map(Change::act).collect(Collectors.joining(", "));
        return refused(
                Why.NOT_NOW,
                "flow.not-now",
                Map.of("act", attempt.act(), "state", word(course), "open", open.isEmpty() ? "–" : open));
    }

    private Next<S> unknown(String act) {
        var acts = changes.stream().map(Change::act).distinct().toList();
        return refused(Why.UNKNOWN, "flow.act-unknown", Map.of("act", act, "known", Nearest.orAll(act, acts)));
    }

    private static <S extends Enum<S>> boolean fits(Change<S> change, Optional<S> state) {
        return state.map(change.from()::contains).orElse(change.begins());
    }

    private static boolean mayDo(Change<?> change, Set<Standpoint> standpoints) {
        return standpoints.contains(new Standpoint(change.side(), change.right()));
    }

    private static String word(Course<?> course) {
        return course.state().map(Enum::name).orElse("–");
    }

    private static <S extends Enum<S>> Next<S> refused(Why why, String code, Map<String, String> values) {
        return new Next.Refused<>(why, Finding.block(code, "", values));
    }
}
