package io.yuanliu.server.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence of a party.
 *
 * @param type {@code SLAUGHTER_LICENCE}, {@code SC}, …, as profiles name them
 * @param validTo last day, or null when it does not end
 */
public record Licence(
        String type,
        String number,
        @Nullable String scope,
        @Nullable String issuer,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Status status) {
    /** What the issuer says of it. */
    public enum Status {
        VALID,
        SUSPENDED,
        REVOKED,
        CANCELLED
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return status == Status.VALID && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The same licence with another status. */
    Licence as(Status other) {
        return new Licence(type, number, scope, issuer, validFrom, validTo, other);
    }
}
