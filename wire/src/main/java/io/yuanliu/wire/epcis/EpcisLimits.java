package io.yuanliu.wire.epcis;

import io.yuanliu.wire.json.JsonLimits;

/**
 * How much an EPCIS document may ask of the reader.
 *
 * @param events most events in a document
 * @param waiting most events held back because {@code @context} stands behind them
 */
public record EpcisLimits(JsonLimits json, int events, int waiting) {
    public static final EpcisLimits USUAL = new EpcisLimits(JsonLimits.USUAL, 100_000, 10_000);
}
