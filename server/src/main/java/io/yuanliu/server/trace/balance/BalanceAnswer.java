package io.yuanliu.server.trace.balance;

import io.yuanliu.core.trace.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mass balance of a holder, a site or a unit, as far as its asker may see it (docs/reference/trace.md).
 *
 * @param unit the unit asked about, in the form captured first, or null
 * @param from the first day in Asia/Shanghai, null from the beginning
 * @param to the last day, null without an end
 * @param unmeasured how many movements of the period are left out because nobody said how much
 * @param reason why it is not complete: {@code limit}, {@code scope}, or {@code scope, limit}
 */
public record BalanceAnswer(
        @Nullable String unit,
        @Nullable String party,
        @Nullable String partyName,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Line> lines,
        List<Conversion> conversions,
        int unmeasured,
        boolean complete,
        @Nullable String reason) {

    /**
     * One product in one measure: {@code opening}, {@code made}, {@code entered}, {@code received} and
     * {@code unaccounted} together are {@code shipped}, {@code sold}, {@code destroyed}, {@code used} and
     * {@code closing} together.
     *
     * @param uom UN/CEFACT recommendation 20 code, null for pieces
     * @param unaccounted what went out although no event says that it was there
     */
    public record Line(
            @Nullable String product,
            @Nullable String productName,
            @Nullable String uom,
            BigDecimal opening,
            BigDecimal made,
            BigDecimal entered,
            BigDecimal received,
            BigDecimal unaccounted,
            BigDecimal shipped,
            BigDecimal sold,
            BigDecimal destroyed,
            BigDecimal used,
            BigDecimal closing) {}

    /**
     * What became of some products.
     *
     * @param count how many transformations are added up
     * @param loss used less made, null where the two do not compare
     * @param lossPart the loss as a part of what was used
     * @param tolerated how much may be lost, null where a product has no tolerance
     * @param withinTolerance whether used and made differ by no more than that, null where nobody can say
     */
    public record Conversion(
            List<Part> used,
            List<Part> made,
            int count,
            @Nullable Amount loss,
            @Nullable BigDecimal lossPart,
            @Nullable Amount tolerated,
            @Nullable Boolean withinTolerance) {}

    /** So much of a product; null where nobody said how much. */
    public record Part(
            @Nullable String product,
            @Nullable String productName,
            @Nullable Amount amount) {}
}
