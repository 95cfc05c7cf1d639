package io.yuanliu.core.trace.custody;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Holding.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where amounts of a unit lie or lay; on the way, {@code sender} is who sent them. */
final class Account {
    final State state;
    final int party;
    final int site;
    final int sender;
    final @Nullable String uom;
    final @Nullable Instant from;

    @Nullable
    Instant to;
    /** Null while nobody has said how much. */
    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal received;

    Account(State state, int party, int site, int sender, @Nullable Instant from, @Nullable Amount amount) {
        this.state = state;
        this.party = party;
        this.site = site;
        this.sender = sender;
        this.from = from;
        this.uom = amount == null ? null : amount.uom();
        this.value = amount == null ? null : amount.value();
        this.received = value;
    }

    boolean isOpen() {
        return to == null;
    }

    boolean isMeasured() {
        return value != null;
    }

    boolean takes(@Nullable Amount amount) {
        return amount == null ? value == null : value != null && Objects.equals(uom, amount.uom());
    }

    /** What of the wanted amount comes out; null when nobody knows how much. */
    @Nullable
    Amount draw(@Nullable Amount wanted, Instant when) {
        if (value == null) {
            to = wanted == null ? when : to;
            return wanted;
        }
        if (wanted != null && !Objects.equals(wanted.uom(), uom)) {
            return null;
        }
        var part = wanted == null ? value : wanted.value().min(value);
        value = value.subtract(part);
        if (value.signum() == 0) {
            to = when;
        }
        return new Amount(part, uom);
    }
}
