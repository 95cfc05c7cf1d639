package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trace in numbers, as far as its asker may see it.
 *
 * @param total how many units were reached, the start among them
 * @param levels how many units at each level, the start's first
 * @param states every unit once, by what has become of it: the states' units add up to {@code total}
 * @param products the units by what their makers called them, the most first
 * @param regions where they are or were, by administrative division; a unit in two regions counts in both
 * @param holders who has or had them where, the most units first
 * @param moreHolders how many holders are not listed
 * @param reason why it is not complete: {@code scope}
 * @param millis how long it took
 */
public record TraceSummary(
        String start,
        String direction,
        int total,
        List<Integer> levels,
        List<StateLine> states,
        List<ProductLine> products,
        List<RegionLine> regions,
        List<HolderLine> holders,
        int moreHolders,
        boolean complete,
        @Nullable String reason,
        double millis) {

    /**
     * Units in one state: of several ({@code in stock} of a part, {@code sold} the rest) the first in the order of
     * {@code in stock}, {@code in transit}, {@code sold}, {@code destroyed}, {@code used}; {@code unknown} where no event
     * says, {@code hidden} where the asker may not see it.
     *
     * @param quantities of all that is in this state, whatever state its unit counts in
     */
    public record StateLine(String state, int units, List<Amount> quantities) {}

    /** Units of one product; null for what nobody named. */
    public record ProductLine(
            @Nullable String product, @Nullable String productName, int units, List<Amount> quantities) {}

    /** One division; null where nobody has said in which somebody is. */
    public record RegionLine(@Nullable String region, int holders, int units, List<StateLine> states) {}

    /** Somebody at a place; the states count his own units. */
    public record HolderLine(
            @Nullable String party,
            @Nullable String partyName,
            @Nullable String site,
            @Nullable String siteName,
            @Nullable String region,
            @Nullable Double lng,
            @Nullable Double lat,
            int units,
            List<StateLine> states) {}
}
