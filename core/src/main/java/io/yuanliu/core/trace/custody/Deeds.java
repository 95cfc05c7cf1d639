package io.yuanliu.core.trace.custody;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Spans;
import io.yuanliu.core.trace.reach.Stays;
import io.yuanliu.core.trace.telling.CustodyChange;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done with a unit that changed who has it, by itself or with the container in which it lay. */
final class Deeds {
    /**
     * One deed.
     *
     * @param amount null for all of it, or for an unknown amount that is made
     * @param from when it took place in the order of the ledger
     */
    record Deed(
            CustodyChange what,
            Occurrence occurrence,
            Custody custody,
            @Nullable Amount amount,
            long from) {
        Deed notBefore(long moment) {
            return moment <= from ? this : new Deed(what, occurrence, custody, amount, moment);
        }
    }

    private static final Comparator<Deed> IN_ORDER = Comparator.comparingLong(Deed::from)
            .thenComparing(Deed::what)
            .thenComparing(deed -> deed.occurrence().event());

    private final GraphView facts;
    private final Stays stays;
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<Occurrence> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Deeds(GraphView facts, Stays stays) {
        this.facts = facts;
        this.stays = stays;
    }

    /** In the order of time, each receipt behind the shipping that it belongs to. */
    static List<Deed> inOrder(int unit, GraphView facts, Stays stays) {
        var sorted = with(unit, facts, stays).stream().sorted(IN_ORDER).toList();
        var open = new ArrayList<>(sorted.stream()
                .filter(deed -> deed.what() == CustodyChange.SHIP)
                .toList());
        var paired = new ArrayList<Deed>();
        for (var deed : sorted) {
            var shipping = deed.what() != CustodyChange.RECEIVE
                    ? null
                    : open.stream()
                            .filter(ship -> belongTogether(ship, deed))
                            .findFirst()
                            .orElse(null);
            open.remove(shipping);
            paired.add(shipping == null ? deed : deed.notBefore(shipping.from()));
        }
        paired.sort(IN_ORDER);
        return paired;
    }

    private static boolean belongTogether(Deed shipping, Deed receipt) {
        return shipping.occurrence().from() <= receipt.occurrence().to()
                && fits(shipping.custody().giver(), receipt.custody().source())
                && fits(shipping.custody().destination(), receipt.custody().taker());
    }

    static boolean fits(int named, int wanted) {
        return named == wanted || named == Names.NONE || wanted == Names.NONE;
    }

    private static List<Deed> with(int unit, GraphView facts, Stays stays) {
        var deeds = new Deeds(facts, stays);
        deeds.own(unit);
        deeds.ofContainers(unit, Spans.ALWAYS, null, new HashSet<>());
        return deeds.deeds;
    }

    private void own(int unit) {
        for (var occurrence : facts.from(unit)) {
            if (seen.add(occurrence)) {
                var in = occurrence.in();
                for (int i = in.find(unit, 0); i >= 0; i = in.find(unit, i + 1)) {
                    add(CustodyChange.of(occurrence), occurrence, sized(unit, in.amount(i)));
                }
            }
        }
        for (var occurrence : facts.into(unit)) {
            if (occurrence.kind() != Occurrence.Kind.TRANSFORMATION) {
                if (seen.add(occurrence)) {
                    add(CustodyChange.of(occurrence), occurrence, sized(unit, null));
                }
                continue;
            }
            var out = occurrence.out();
            for (int i = out.find(unit, 0); i >= 0; i = out.find(unit, i + 1)) {
                add(CustodyChange.MAKE, occurrence, sized(unit, out.amount(i)));
            }
        }
    }

    private @Nullable Amount sized(int unit, @Nullable Amount amount) {
        return amount == null && facts.names().isSingle(unit) ? Amount.ONE : amount;
    }

    /** What happens to a container happens to what is in it then. */
    private void ofContainers(int unit, Spans window, @Nullable Amount amount, Set<Integer> path) {
        if (!path.add(unit)) {
            return;
        }
        stays.of(unit).forEach((container, list) -> {
            for (var stay : list) {
                var inside = window.clip(stay.from(), stay.to());
                if (!inside.isEmpty()) {
                    var carried = amount == null ? sized(stay.child(), stay.amount()) : amount;
                    done(facts.from(container), inside, carried);
                    done(facts.into(container), inside, carried);
                    ofContainers(container, inside, carried, path);
                }
            }
        });
        path.remove(unit);
    }

    private void done(List<Occurrence> occurrences, Spans inside, @Nullable Amount amount) {
        for (var occurrence : occurrences) {
            var what = CustodyChange.of(occurrence);
            if (what != null
                    && what != CustodyChange.MAKE
                    && inside.meets(occurrence.from(), occurrence.to())
                    && seen.add(occurrence)) {
                add(what, occurrence, amount);
            }
        }
    }

    private void add(@Nullable CustodyChange what, Occurrence occurrence, @Nullable Amount amount) {
        if (what != null) {
            deeds.add(new Deed(what, occurrence, occurrence.custody().known(facts.names()), amount, occurrence.from()));
        }
    }
}
