package io.yuanliu.server.trace.find;

import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.core.trace.telling.EventTimes;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Parts;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Whose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads from packed links which units entries name, and whose each is by that: the sender's, and theirs who are named with it. */
@Component
class UnitReading {
    private static final EventTimes EXACT = new EventTimes(Duration.ZERO);

    private final Registry registry;

    UnitReading(Registry registry) {
        this.registry = registry;
    }

    private record Named(int unit, Whose sender, List<Integer> others) {}

    /** By canonical key. */
    Map<String, Set<Whose>> read(List<LinkedEntry> entries) {
        var linked = new ArrayList<LinkedEntry>();
        var links = new ArrayList<byte[]>();
        for (var entry : entries) {
            var packed = entry.links();
            if (packed != null) {
                linked.add(entry);
                links.add(packed.array());
            }
        }
        var names = new Names();
        var rows = EventLinks.read(links, names);
        var named = new ArrayList<Named>();
        for (int i = 0; i < rows.size(); i++) {
            var entry = linked.get(i);
            var sender = entry.whose();
            for (var told : rows.get(i).told()) {
                if (!told.isDeclaredWrong()) {
                    told.said(names, EXACT).forEach(said -> add(named, said, sender));
                }
            }
        }
        return whose(named, names);
    }

    private static void add(List<Named> named, Occurrence said, Whose sender) {
        var custody = said.custody();
        var others = List.of(custody.actor(), custody.source(), custody.destination());
        for (var parts : new Parts[] {said.in(), said.out()}) {
            for (int place = 0; place < parts.size(); place++) {
                named.add(new Named(parts.unit(place), sender, others));
            }
        }
    }

    private Map<String, Set<Whose>> whose(List<Named> named, Names names) {
        var parties = registered(named, names);
        var units = new LinkedHashMap<String, Set<Whose>>();
        for (var one : named) {
            var whose = units.computeIfAbsent(names.key(one.unit()), _ -> new LinkedHashSet<>());
            whose.add(one.sender());
            for (int other : one.others()) {
                if (other != Names.NONE) {
                    whose.add(Whose.of(parties.get(other)));
                }
            }
        }
        return units;
    }

    /** Parties under the ids by which scopes know them; whoever is not registered under his own code. */
    private Map<Integer, String> registered(List<Named> named, Names names) {
        var codes = new HashMap<Integer, String>();
        for (var one : named) {
            for (int other : one.others()) {
                if (other != Names.NONE) {
                    codes.put(other, names.key(other));
                }
            }
        }
        Map<String, Party> known = codes.isEmpty() ? Map.of() : registry.parties(Set.copyOf(codes.values()));
        codes.replaceAll((_, code) -> known.containsKey(code) ? known.get(code).id() : code);
        return codes;
    }
}
