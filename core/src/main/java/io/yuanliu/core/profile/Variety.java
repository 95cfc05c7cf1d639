package io.yuanliu.core.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of goods within a category.
 *
 * @param id {@code category/variety}: {@code livestock/pork}
 * @param unit UN/CEFACT code in which it is counted
 * @param goodsCodes prefixes of the goods codes that mean it
 * @param chain the record types of a complete chain, from start to end
 * @param proofs what the scan page counts as "n of m", by name
 */
public record Variety(
        String id,
        LocalText name,
        String unit,
        List<String> goodsCodes,
        List<String> chain,
        Map<String, Proof> proofs,
        boolean toBeChecked) {
    public Variety {
        goodsCodes = List.copyOf(goodsCodes);
        chain = List.copyOf(chain);
        proofs = Collections.unmodifiableMap(new LinkedHashMap<>(proofs));
    }

    /**
     * A document that goods of the variety must have behind them.
     *
     * @param recordType whose record carries it
     * @param field that holds its number
     * @param when which records of that type count, null for all
     * @param clause the rule of law or standard that demands it
     */
    public record Proof(
            LocalText name,
            String recordType,
            String field,
            @Nullable Formula when,
            @Nullable String clause,
            boolean toBeChecked) {}
}
