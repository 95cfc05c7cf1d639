package io.yuanliu.core.trace.reach;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who lay in what and when, worked out from the events that put in, saw and took out. What was put in stays until
 * something takes it out that provably came later; seeing it inside proves it as putting in does.
 */
public final class Stays {
    private static final Comparator<Occurrence> IN_ORDER = Comparator.comparingLong(Occurrence::from)
            .thenComparingLong(Occurrence::to)
            .thenComparing(occurrence -> occurrence.action() == Action.DELETE)
            .thenComparing(Occurrence::event);

    private final GraphView facts;
    private final Map<Integer, Map<Integer, List<Stay>>> byChild = new HashMap<>();
    private final Map<Container, Ends> emptied = new HashMap<>();

    private record Container(int parent, Occurrence.Kind kind) {}

    public Stays(GraphView facts) {
        this.facts = facts;
    }

    /** Where a unit lay: container by container. */
    public Map<Integer, List<Stay>> of(int child) {
        var known = byChild.get(child);
        if (known == null) {
            known = workOut(child);
            byChild.put(child, known);
        }
        return known;
    }

    /** What lay in a container. */
    public List<Stay> in(int parent) {
        var children = new LinkedHashSet<Integer>();
        for (var occurrence : facts.into(parent)) {
            if (occurrence.kind().holds()) {
                for (int i = 0; i < occurrence.in().size(); i++) {
                    children.add(occurrence.in().unit(i));
                }
            }
        }
        var stays = new ArrayList<Stay>();
        for (int child : children) {
            stays.addAll(of(child).getOrDefault(parent, List.of()));
        }
        return stays;
    }

    private Map<Integer, List<Stay>> workOut(int child) {
        var told = new LinkedHashMap<Container, List<Occurrence>>();
        for (var occurrence : facts.from(child)) {
            if (occurrence.kind().holds()
                    && occurrence.out().size() > 0
                    && occurrence.out().unit(0) != child) {
                told.computeIfAbsent(new Container(occurrence.out().unit(0), occurrence.kind()), _ -> new ArrayList<>())
                        .add(occurrence);
            }
        }
        var stays = new LinkedHashMap<Integer, List<Stay>>();
        told.forEach((container, occurrences) -> stays.computeIfAbsent(container.parent(), _ -> new ArrayList<>())
                .addAll(staysOf(child, container, occurrences)));
        return stays;
    }

    private List<Stay> staysOf(int child, Container container, List<Occurrence> told) {
        told.sort(IN_ORDER);
        var emptied = this.emptied.computeIfAbsent(container, this::emptyings);
        var takenOut = new Ends(takingsOut(child, told));
        var stays = new ArrayList<Stay>();
        for (var occurrence : told) {
            if (occurrence.action() != Action.DELETE) {
                long to = Math.min(emptied.surelyGone(occurrence.to()), takenOut.surelyGone(occurrence.to()));
                long sureTo = Math.min(emptied.surelyThere(occurrence.from()), takenOut.surelyThere(occurrence.from()));
                stays.add(new Stay(
                        child, container.parent(), occurrence, occurrence.from(), to, occurrence.to(), sureTo));
            }
        }
        var puttingsIn = stays.stream()
                .filter(stay -> stay.occurrence().action() == Action.ADD)
                .toList();
        stays.removeIf(stay -> stay.occurrence().action() == Action.OBSERVE
                && puttingsIn.stream().anyMatch(putIn -> putIn.from() <= stay.from() && putIn.to() >= stay.to()));
        return stays;
    }

    private Ends emptyings(Container container) {
        var ends = new ArrayList<Ends.End>();
        for (var occurrence : facts.into(container.parent())) {
            if (occurrence.kind() == container.kind() && occurrence.everything()) {
                ends.add(new Ends.End(occurrence.from(), occurrence.to()));
            }
        }
        return ends.isEmpty() ? Ends.NONE : new Ends(ends);
    }

    /** The takings-out that leave nothing of the child inside; part of a lot may go and the rest stay. */
    private List<Ends.End> takingsOut(int child, List<Occurrence> inOrder) {
        if (facts.names().isSingle(child)) {
            return inOrder.stream()
                    .filter(occurrence -> occurrence.action() == Action.DELETE)
                    .map(occurrence -> new Ends.End(occurrence.from(), occurrence.to()))
                    .toList();
        }
        var ends = new ArrayList<Ends.End>();
        var inside = new Balance();
        for (var occurrence : inOrder) {
            var in = occurrence.in();
            for (int i = in.find(child, 0); i >= 0; i = in.find(child, i + 1)) {
                var amount = in.amount(i);
                switch (occurrence.action()) {
                    case ADD -> inside.add(amount);
                    case OBSERVE -> inside.atLeast(amount);
                    case DELETE -> {
                        if (inside.isEmptyAfterTaking(amount)) {
                            ends.add(new Ends.End(occurrence.from(), occurrence.to()));
                        }
                    }
                }
            }
        }
        return ends;
    }

    /** How much of a lot is inside, as far as the events say; what they do not say never empties it. */
    private static final class Balance {
        private BigDecimal value = BigDecimal.ZERO;
        private @Nullable String uom;
        private boolean known = true;

        void add(@Nullable Amount amount) {
            if (amount == null || (value.signum() > 0 && !Objects.equals(uom, amount.uom()))) {
                known = false;
            } else {
                uom = amount.uom();
                value = value.add(amount.value());
            }
        }

        void atLeast(@Nullable Amount amount) {
            if (amount == null) {
                known = false;
            } else if (value.signum() == 0) {
                add(amount);
            }
        }

        boolean isEmptyAfterTaking(@Nullable Amount amount) {
            if (amount != null && value.signum() + (known ? 0 : 1) > 0) {
                boolean comparable = known && Objects.equals(uom, amount.uom());
                value = comparable ? value.subtract(amount.value()) : value;
                if (!comparable || value.signum() > 0) {
                    return false;
                }
            }
            value = BigDecimal.ZERO;
            known = true;
            return true;
        }
    }
}
