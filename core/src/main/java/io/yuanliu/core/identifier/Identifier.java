package io.yuanliu.core.identifier;

import java.util.List;

/**
 * A name that stands for one item, a lot, a kind, a logistic unit, a party, a place or a document.
 * Valid by construction: a constructor refuses what the scheme does not allow.
 */
public sealed interface Identifier permits Gs1Identifier, EpcUri, SchemeCode, LocalIdentifier, PlainUri {
    /** What an identifier stands for. */
    enum Level {
        /** One object, for good. */
        ITEM,
        /** A lot or batch. */
        LOT,
        /** A class of objects without a lot. */
        KIND,
        /** A parcel, pallet or shipment. */
        LOGISTIC_UNIT,
        /** A type of returnable asset, without the serial number that would make it an item. */
        ASSET,
        PARTY,
        PLACE,
        DOCUMENT,
        /** The scheme does not tell. */
        UNKNOWN
    }

    /** The scheme's short name, lower case: {@code gs1}, {@code uscc}, {@code trace}, … */
    String scheme();

    /** The one normalised value within the scheme. */
    String value();

    Level level();

    /** The one canonical key by which identifiers are matched and interned: {@code scheme:value}. */
    default String key() {
        return scheme() + ":" + value();
    }

    /** The canonical form for places that demand a URI; {@link Identifiers#readUri} gives this identifier back. */
    default String uri() {
        return "urn:yuanliu:" + scheme() + ":" + value();
    }

    /** The numbers by which it stands on things and papers: the whole, then its parts, by which people look for it too. */
    default List<String> printed() {
        return List.of(value());
    }

    /** Whether it names a natural person and so may never stand in an answer or an address. */
    default boolean personal() {
        return false;
    }

    /** Whether it can be a node of lineage: one thing or lot, not a class without a lot, a party or a place. */
    default boolean traceable() {
        return switch (level()) {
            case ITEM, LOT, LOGISTIC_UNIT, DOCUMENT, UNKNOWN -> true;
            case KIND, ASSET, PARTY, PLACE -> false;
        };
    }
}
