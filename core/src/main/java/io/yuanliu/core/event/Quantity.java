package io.yuanliu.core.event;

import io.yuanliu.core.identifier.WrittenIdentifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So much of a class of objects (EPCIS QuantityElement).
 *
 * @param epcClass a lot, or a kind without a lot
 * @param quantity null when unknown
 * @param uom UN/CEFACT recommendation 20 code, null for pieces
 */
public record Quantity(
        WrittenIdentifier epcClass,
        @Nullable BigDecimal quantity,
        @Nullable String uom) {}
