package io.yuanliu.core.standing;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.text.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final LocalText EARLIER = new LocalText("更早的批次", "an earlier lot");
    /** In characters: what a value of a finding may have. */
    private static final int LONGEST_WAY = 200;

    /** How he who reads a finding knows units and parties. */
    public interface Naming {
        String unit(String key);

        String party(String key);

        /** Which of these units he may not know; the one that he asks about he knows. */
        default Set<String> hidden(Collection<String> units) {
            return Set.of();
        }
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
        var values = new LinkedHashMap<String, String>();
        values.put("unit", naming.unit(act.unit()));
        values.put("cause", cause.cause().cause());
        values.put("authority", authority == null ? "–" : naming.party(authority));
        values.put("entry", cause.entry());
        var hidden = new HashSet<>(naming.hidden(stop.way()));
        hidden.remove(act.unit());
        tell("stopped", hidden.contains(cause.unit()) ? before(stop.way().size() - 1) : named(cause.unit()), values);
        var way = told(stop.way(), hidden);
        var zh = written(way.stream().map(LocalText::zh).toList());
        tell("way", new LocalText(zh, written(way.stream().map(LocalText::en).toList())), values);
        return Finding.block(
                cause.cause().effect() == Effect.STOP ? "goods.stopped" : "goods.held", act.pointer(), values);
    }

    private static void tell(String name, LocalText text, Map<String, String> values) {
        values.put(name, text.zh());
        if (!text.en().equals(text.zh())) {
            values.put(name + "En", text.en());
        }
    }

    /** Whoever is refused must know by whom and why, not whose goods went before his: those are only counted. */
    private List<LocalText> told(List<String> way, Set<String> hidden) {
        var told = new ArrayList<LocalText>();
        int unnamed = 0;
        for (var unit : way) {
            if (hidden.contains(unit)) {
                unnamed++;
            } else {
                addEarlier(unnamed, told);
                unnamed = 0;
                told.add(named(unit));
            }
        }
        addEarlier(unnamed, told);
        return told;
    }

    private static void addEarlier(int unnamed, List<LocalText> told) {
        if (unnamed > 0) {
            told.add(unnamed == 1 ? EARLIER : new LocalText(unnamed + " 个" + EARLIER.zh(), unnamed + " earlier lots"));
        }
    }

    private static LocalText before(int steps) {
        return new LocalText(
                EARLIER.zh() + "（上溯 " + steps + " 步）",
                EARLIER.en() + " (" + steps + (steps == 1 ? " step" : " steps") + " before)");
    }

    private LocalText named(String unit) {
        var name = naming.unit(unit);
        return new LocalText(name, name);
    }

    /** Both ends are always told; what a finding has no room for is left out before the goods asked about. */
    private static String written(List<String> names) {
        var whole = String.join(STEP, names);
        for (int told = names.size() - 2; told > 0 && whole.length() > LONGEST_WAY; told--) {
            whole = String.join(STEP, names.subList(0, told)) + STEP + "…" + STEP + names.getLast();
        }
        return whole;
    }
}
