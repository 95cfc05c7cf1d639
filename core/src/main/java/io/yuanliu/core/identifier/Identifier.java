package io.yuanliu.core.identifier;

/**
 * A name that stands for one item, a lot, a kind, a logistic unit, a party, a place or a document.
 * Valid by construction: a constructor refuses what the scheme does not allow.
 */
public sealed interface Identifier
        permits Gs1Identifier,
                EpcUri,
                CreditCode,
                CitizenNumber,
                NodeCode,
                OperatorCode,
                BatchCode,
                TraceNumber,
                EarTag,
                LocalIdentifier,
                PlainUri {
    /** What an identifier stands for. */
    enum Level {
        ITEM,
        LOT,
        KIND,
        LOGISTIC_UNIT,
        ASSET,
        PARTY,
        PLACE,
        DOCUMENT,
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
}
