package io.yuanliu.core.profile;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a profile says of a record, before its guards have been asked.
 *
 * @param record the record with its calculated fields
 * @param findings of shape and of rules, worst first
 * @param events what the record becomes; ids derive from the entry's id and are set by capture
 * @param acts what is done with which goods
 * @param index field name to value: what later facts find this record by
 * @param sensitive the names of fields that go apart, encrypted, from the first append
 */
public record Judgement(
        BusinessRecord record,
        List<Finding> findings,
        List<Event> events,
        List<GuardChange> guards,
        List<StopCause> causes,
        List<GoodsAct> acts,
        Map<String, String> index,
        Set<String> sensitive) {
    public Judgement {
        findings = List.copyOf(findings);
        events = List.copyOf(events);
        guards = List.copyOf(guards);
        causes = List.copyOf(causes);
        acts = List.copyOf(acts);
        index = Map.copyOf(index);
        sensitive = Set.copyOf(sensitive);
    }
}
