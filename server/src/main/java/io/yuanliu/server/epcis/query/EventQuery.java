package io.yuanliu.server.epcis.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for events: every condition must be met. {@link EventFilter} says what that means for an event.
 *
 * @param byEventTime else by time of recording
 * @param most events in all pages together, null for no limit
 * @param tooMany more than these are an error, null for no limit
 */
public record EventQuery(
        List<Condition> conditions,
        boolean byEventTime,
        boolean descending,
        @Nullable Integer most,
        @Nullable Integer tooMany) {
    public EventQuery {
        conditions = List.copyOf(conditions);
    }

    /** The same question as the standard's parameters: what {@link EventQueryReader} reads back to an equal one. */
    public Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var condition : conditions) {
            parameters.put(condition.parameter(), condition.values().isEmpty() ? List.of("true") : condition.values());
        }
        parameters.put("orderBy", List.of(byEventTime ? "eventTime" : "recordTime"));
        parameters.put("orderDirection", List.of(descending ? "DESC" : "ASC"));
        if (most != null) {
            parameters.put("eventCountLimit", List.of(most.toString()));
        }
        if (tooMany != null) {
            parameters.put("maxEventCount", List.of(tooMany.toString()));
        }
        return parameters;
    }
}
