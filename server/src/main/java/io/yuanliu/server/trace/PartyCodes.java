package io.yuanliu.server.trace;

import io.yuanliu.core.trace.graph.TraceGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the graph which codes are one party's, as the registry has it: a market names a stall by its number, the stall
 * itself by its licence.
 */
final class PartyCodes {
    private static final int BATCH = 1_000;

    private final Holders holders;
    private final TraceGraph graph;
    private final Map<String, String> owners = new HashMap<>();
    private int asked;

    PartyCodes(Holders holders, TraceGraph graph) {
        this.holders = holders;
        this.graph = graph;
    }

    /** Asks for the owners of the codes that are new. */
    void learn() {
        var codes = graph.partyCodes(asked);
        ask(codes);
        asked += codes.size();
    }

    /** Asks for all owners again. */
    void refresh() {
        ask(graph.partyCodes(0));
    }

    private void ask(List<String> codes) {
        for (int i = 0; i < codes.size(); i += BATCH) {
            var batch = codes.subList(i, Math.min(codes.size(), i + BATCH));
            var known = holders.parties(batch);
            for (var code : batch) {
                var party = known.get(code);
                var owner = party == null ? code : party.id();
                var before = owners.put(code, owner);
                if (!owner.equals(before == null ? code : before)) {
                    graph.setOwner(code, owner);
                }
            }
        }
    }
}
