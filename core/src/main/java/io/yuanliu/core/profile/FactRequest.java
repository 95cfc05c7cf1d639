package io.yuanliu.core.profile;

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
     * The licence of a type that a party holds at the record's time.
     * Answer: {@code number}, {@code validFrom}, {@code validTo} (days), {@code scope}; or absent.
     */
    record Licence(String name, String party, String licenceType) implements FactRequest {}

    /** A registered party. Answer: {@code id}, {@code name}, {@code kind}, {@code nodes}, {@code region}; or absent. */
    record Party(String name, String party) implements FactRequest {}

    /** The value of a guard as of now, for showing only; what must hold is a {@link GuardChange}. Answer: a number. */
    record Guard(String name, String kind, String key) implements FactRequest {}
}
