package io.yuanliu.core.profile;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.field.Shape;
import org.jspecify.annotations.Nullable;

/** What a record type's rules must know beside the record, with templates for what to look up. */
public sealed interface Fact {
    /** The name under which expressions see the answer. */
    String name();

    /** The list field of whose rows each asks on its own, or null; the answer is then a map by the value asked for. */
    @Nullable
    Formula each();

    /** By what it asks. */
    Template asks();

    /**
     * The newest record of a type, or all of them, by an indexed field.
     *
     * @param shape the answer's fields, for reading it
     * @param limit how many, null for the newest alone
     */
    record Records(
            String name,
            @Nullable Formula each,
            String type,
            Shape shape,
            String by,
            Template value,
            @Nullable Integer limit)
            implements Fact {
        @Override
        public Template asks() {
            return value;
        }
    }

    /**
     * What a source answers.
     *
     * @param what is asked for; empty where its form asks for only one thing
     */
    record Asked(String name, @Nullable Formula each, FactForm form, String what, Template about) implements Fact {
        @Override
        public Template asks() {
            return about;
        }
    }
}
