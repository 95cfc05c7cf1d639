package io.yuanliu.core.profile;

import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactQuestion;
import java.time.Instant;

/**
 * Something that a rule must know and the record itself does not say. Declared outside the expressions, so that the
 * facts of a whole submission are fetched in a few look-ups.
 */
public sealed interface FactRequest {
    /** The name under which expressions see the answer: {@code facts.<name>}. */
    String name();

    /**
     * The newest accepted record of a type whose indexed field has this value.
     * Answer: its fields (and {@code party}, {@code site}, {@code time} under {@code record}), or absent.
     */
    record OneRecord(String name, String type, String field, String value) implements FactRequest {}

    /** All such records, newest first, at most {@code limit}. Answer: a list, possibly empty. */
    record ManyRecords(String name, String type, String field, String value, int limit) implements FactRequest {}

    /**
     * What a source answers ({@link FactForm}).
     *
     * @param what is asked for; empty where its form asks for only one thing
     * @param about whom or what
     */
    record Asked(String name, FactForm form, String what, String about) implements FactRequest {
        /** The question to the source; at the time of which the record speaks. */
        public FactQuestion question(Instant at) {
            return new FactQuestion(form.word(), what, about, at);
        }
    }
}
