package io.yuanliu.core.trace.telling;

import io.yuanliu.core.event.Action;
import org.jspecify.annotations.Nullable;

/** What an event does to who has the units that it names. */
public enum CustodyChange {
    MAKE,
    SHIP,
    RECEIVE,
    SELL,
    DESTROY,
    USE;

    /** Null for what leaves everything with whoever has it. */
    public static @Nullable CustodyChange of(Occurrence occurrence) {
        return switch (occurrence.kind()) {
            case MEMBERSHIP -> null;
            case TRANSFORMATION -> USE;
            case OBJECT, AGGREGATION, ASSOCIATION ->
                switch (occurrence.custody().step()) {
                    case SHIPPING -> SHIP;
                    case RECEIVING -> RECEIVE;
                    case SELLING -> SELL;
                    case DESTROYING -> DESTROY;
                    case OTHER -> occurrence.kind() == Occurrence.Kind.OBJECT ? byAction(occurrence.action()) : null;
                };
        };
    }

    private static @Nullable CustodyChange byAction(Action action) {
        return switch (action) {
            case ADD -> MAKE;
            case OBSERVE -> null;
            case DELETE -> USE;
        };
    }
}
