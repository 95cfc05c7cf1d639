package io.yuanliu.core.profile.field;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type, or of the rows of a list.
 *
 * @param required when it must be there
 * @param due the record type by whose step it must be there, when it may be completed later
 * @param calc the formula that gives its value, null when it is entered
 * @param hidden whether it is for the machine only: a form does not show it
 * @param sensitive whether it goes apart, encrypted, from the first append
 * @param index whether facts find records by it
 * @param clause the rule of law or standard that asks for it
 */
public record Field(
        String name,
        LocalText label,
        @Nullable LocalText help,
        FieldType type,
        Required required,
        @Nullable String due,
        @Nullable Formula calc,
        boolean hidden,
        boolean sensitive,
        boolean index,
        Visibility visibility,
        @Nullable String clause,
        boolean toBeChecked) {

    /** When a field must be there. */
    public sealed interface Required {}

    /** In every record. */
    public record Always() implements Required {}

    /** In none. */
    public record Never() implements Required {}

    /** In a record of which this holds. */
    public record When(Formula condition) implements Required {}

    /** What the public sees of a field. */
    public enum Visibility {
        HIDDEN,
        MASKED,
        SHOWN
    }
}
