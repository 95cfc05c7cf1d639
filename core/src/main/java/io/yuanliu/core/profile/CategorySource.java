package io.yuanliu.core.profile;

/**
 * Where it is declared under which category a record stands, which decides what officials see of it. It is never guessed
 * from what the record happens to name.
 */
public sealed interface CategorySource {
    /** Always this one. */
    record Fixed(String category) implements CategorySource {}

    /** The one that this field names, a choice that must be there: a category, or a variety of one. */
    record InField(String field) implements CategorySource {}

    /** That of the goods it speaks of: what its events say that they are, else under what they stand in the log. */
    record OfGoods() implements CategorySource {}
}
