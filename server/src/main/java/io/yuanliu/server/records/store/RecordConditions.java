package io.yuanliu.server.records.store;

import io.yuanliu.server.records.RecordReads.Filter;
import io.yuanliu.server.records.RecordReads.Worst;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of the rows of records, as SQL.
 *
 * @param text conditions, each with its {@code and}
 */
record RecordConditions(String text, Map<String, Object> parameters) {
    static RecordConditions of(Filter filter) {
        var text = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        and(text, parameters, " and e.type = :type", "type", filter.type());
        and(text, parameters, " and (e.category = :category or e.type like :ofType)", "category", filter.category());
        if (filter.category() != null) {
            parameters.put("ofType", filter.category().replaceAll("[%_\\\\]", "") + "/%");
        }
        and(text, parameters, " and e.party = :party", "party", filter.party());
        and(text, parameters, " and e.event_time >= :from", "from", time(filter.from()));
        and(text, parameters, " and e.event_time < :before", "before", time(filter.before()));
        and(text, parameters, """
                 and (e.sender_key = :text or e.entry_id = :text
                    or (e.shard, e.position, e.received_at) in (
                        select shard, position, received_at from record_index where value = :text)
                    or (e.shard, e.position, e.received_at) in (
                        select shard, position, received_at from entry_unit where unit = :text))
                """, "text", filter.text());
        if (filter.state() != null) {
            text.append(
                    switch (filter.state()) {
                        case VALID -> " and c.entry_id is null";
                        case CORRECTED -> " and c.entry_id is not null";
                        case INCOMPLETE -> """
                             and c.entry_id is null and (e.shard, e.position, e.received_at) in (
                                select shard, position, received_at from waiting where incomplete)
                            """;
                    });
        }
        if (filter.worst() != null) {
            text.append(filter.worst() == Worst.HOLD ? " and e.worst = 2" : " and e.worst = 1");
        }
        return new RecordConditions(text.toString(), parameters);
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static void and(
            StringBuilder text, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            parameters.put(name, value);
        }
    }
}
