package io.yuanliu.core.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks a flow's table over: what is written there must be able to happen, and nothing may get stuck by oversight. */
final class Soundness {
    private Soundness() {}

    static <S extends Enum<S>> List<String> faults(Flow<S> flow) {
        var faults = new ArrayList<String>();
        var reached = reached(flow);
        for (var state : flow.states()) {
            boolean leaves =
                    flow.changes().stream().anyMatch(change -> change.from().contains(state));
            if (!reached.contains(state)) {
                faults.add("nothing leads to " + state);
            }
            if (flow.ends().contains(state) && leaves) {
                faults.add(state + " is final and has a way out");
            }
            if (!flow.ends().contains(state) && !leaves) {
                faults.add(state + " has no way out and is not final");
            }
        }
        for (var change : flow.changes()) {
            findFaults(change, faults);
        }
        findDouble(flow, faults);
        return faults;
    }

    private static <S extends Enum<S>> Set<S> reached(Flow<S> flow) {
        var reached = new HashSet<S>();
        flow.changes().stream().filter(Change::begins).map(Change::to).forEach(reached::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var change : flow.changes()) {
                if (change.from().stream().anyMatch(reached::contains)) {
                    grown |= reached.add(change.to());
                }
            }
        }
        return reached;
    }

    private static void findFaults(Change<?> change, List<String> faults) {
        if (!change.act().matches("[a-z]+(-[a-z]+)*")) {
            faults.add("'" + change.act() + "' is no act");
        }
        if ((change.side() == Side.PLATFORM) != change.right().isEmpty()) {
            faults.add(change.act() + " takes a right exactly when a person does it");
        }
        if (change.side() == Side.PLATFORM && change.reason() == Reason.DEMANDED) {
            faults.add(change.act() + " asks the platform for a reason");
        }
    }

    /** Two rows for one act from one state: nobody could say which is meant. */
    private static <S extends Enum<S>> void findDouble(Flow<S> flow, List<String> faults) {
        var seen = new HashSet<List<Object>>();
        for (var change : flow.changes()) {
            if (change.begins() && !seen.add(List.of(change.act()))) {
                faults.add(change.act() + " begins the flow twice");
            }
            for (var state : change.from()) {
                if (!seen.add(List.of(change.act(), Objects.requireNonNull(state)))) {
                    faults.add(change.act() + " stands twice for " + state);
                }
            }
        }
    }
}
