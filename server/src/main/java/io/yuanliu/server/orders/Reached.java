package io.yuanliu.server.orders;

import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.server.notices.Addressee;
import io.yuanliu.server.notices.Notice;
import io.yuanliu.server.notices.Notices;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.trace.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells whoever has goods that an order reaches, or had them last: how many of his, and by whose order. */
@Component
class Reached {
    private final Trace trace;
    private final Notices notices;
    private final Officers officers;
    private final Words words;

    Reached(Trace trace, Notices notices, Officers officers, Words words) {
        this.trace = trace;
        this.notices = notices;
        this.officers = officers;
        this.words = words;
    }

    /** Belongs to the caller's transaction; told twice, each is told once. */
    void tell(Order order, Instant at) {
        var held = new TreeMap<String, Set<String>>();
        for (var unit : order.units()) {
            trace.downstream(
                    unit,
                    part -> part.holdings().stream()
                            .filter(holding -> holding.party() != null && holding.state() != Holding.State.PASSED_ON)
                            .forEach(holding -> held.computeIfAbsent(holding.party(), _ -> new HashSet<>())
                                    .add(holding.unit())));
        }
        held.forEach((party, units) -> notices.tell(notice(order, party, units, at)));
    }

    private Notice notice(Order order, String party, Set<String> units, Instant at) {
        var values = new HashMap<>(OrderWork.values(order, officers, words));
        values.put("units", Integer.toString(units.size()));
        values.put("reason", order.content().reason());
        return new Notice(
                OrderWork.REACHED,
                order.id() + " " + party,
                units.stream().map(Reached::code).min(String::compareTo).orElseThrow(),
                new Addressee.Holder(Right.READ, Whose.of(party).ofPartyAsSuch()),
                at,
                Map.copyOf(values));
    }

    private static String code(String unit) {
        return Identifiers.read(unit) instanceof Reading.One(var identifier) ? identifier.uri() : unit;
    }
}
