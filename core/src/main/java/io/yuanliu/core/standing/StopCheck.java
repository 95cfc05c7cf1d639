package io.yuanliu.core.standing;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.expression.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stops and holds say against acts with goods: {@code goods.stopped} and {@code goods.held}, each with the cause, the
 * way by which it reaches the goods, and who set it. A unit for which the form has a guard is left to that guard as far as
 * it is held itself: the guard is exact, and has the form's own words.
 */
public final class StopCheck {
    /** The guard that counts what holds a unit itself. */
    public static final String HELD = "held";

    private static final String STEP = " → ";
    /** In characters: what a value of a finding may have. */
    private static final int LONGEST_WAY = 200;

    /** How those who read a finding know units and parties. */
    public interface Naming {
        String unit(String key);

        String party(String key);
    }

    private final Function<String, Stops> stops;
    private final Naming naming;

    public StopCheck(Function<String, Stops> stops, Naming naming) {
        this.stops = stops;
        this.naming = naming;
    }

    /** What speaks against the acts of a record. */
    public List<Finding> of(Judgement judgement) {
        var guarded = judgement.guards().stream()
                .filter(StopCheck::refusesHeld)
                .map(guard -> Names.canonical(guard.key()))
                .collect(Collectors.toSet());
        var findings = new LinkedHashMap<String, Finding>();
        for (var act : judgement.acts()) {
            of(act, stop -> !guarded.contains(stop.cause().unit()))
                    .ifPresent(finding -> findings.putIfAbsent(act.unit(), finding));
        }
        return List.copyOf(findings.values());
    }

    /** What speaks against an act: the strongest cause. */
    public Optional<Finding> of(GoodsAct act) {
        return of(act, _ -> true);
    }

    private static boolean refusesHeld(GuardChange guard) {
        return guard.kind().equals(HELD) && guard.ceiling() != null;
    }

    private Optional<Finding> of(GoodsAct act, Predicate<Stop> wanted) {
        return act.nature().endsAtStop()
                ? stops.apply(act.unit()).inForce().stream()
                        .filter(wanted)
                        .findFirst()
                        .map(stop -> finding(act, stop))
                : Optional.empty();
    }

    private Finding finding(GoodsAct act, Stop stop) {
        var cause = stop.cause();
        var authority = cause.party();
        return Finding.block(
                cause.cause().effect() == Effect.STOP ? "goods.stopped" : "goods.held",
                act.pointer(),
                Map.of(
                        "unit", naming.unit(act.unit()),
                        "stopped", naming.unit(cause.unit()),
                        "cause", cause.cause().cause(),
                        "authority", authority == null ? "–" : naming.party(authority),
                        "way", written(stop.way()),
                        "entry", cause.entry()));
    }

    /** Both ends are always told; what a finding has no room for is left out before the goods asked about. */
    private String written(List<String> way) {
        var names = way.stream().map(naming::unit).toList();
        var whole = String.join(STEP, names);
        for (int told = names.size() - 2; told > 0 && whole.length() > LONGEST_WAY; told--) {
            whole = String.join(STEP, names.subList(0, told)) + STEP + "…" + STEP + names.getLast();
        }
        return whole;
    }
}
