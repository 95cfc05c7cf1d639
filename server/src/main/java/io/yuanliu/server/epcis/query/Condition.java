package io.yuanliu.server.epcis.query;

import java.util.List;

/**
 * One condition of a question, as it was asked.
 *
 * @param field what is looked at, in the standard's spelling: {@code bizStep}, {@code ILMD_https://example.org/grade}
 * @param values one of them must be met; none where a thing must only be there
 */
public record Condition(String field, Comparison comparison, List<String> values) {
    /** The one field whose parameter has no comparison in its name. */
    static final String EVENT_TYPE = "eventType";

    public Condition {
        values = List.copyOf(values);
    }

    /** The standard's parameter that asks for this. */
    public String parameter() {
        return field.equals(EVENT_TYPE) ? field : comparison.prefix() + field;
    }
}
