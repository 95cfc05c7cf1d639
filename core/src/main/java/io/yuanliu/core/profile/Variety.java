package io.yuanliu.core.profile;

import io.yuanliu.core.text.LocalText;
import java.math.BigDecimal;
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
 * @param chain the steps of a complete chain, from start to end
 * @param lossTolerance the part of it that may be lost where it is processed, {@code 0.05}; null where nobody has said
 * @param proofs what the scan page counts as "n of m", by name
 */
public record Variety(
        String id,
        LocalText name,
        String unit,
        List<String> goodsCodes,
        List<Link> chain,
        @Nullable BigDecimal lossTolerance,
        Map<String, Proof> proofs,
        boolean toBeChecked) {
    public Variety {
        goodsCodes = List.copyOf(goodsCodes);
        chain = List.copyOf(chain);
        proofs = Collections.unmodifiableMap(new LinkedHashMap<>(proofs));
    }

    /**
     * A step of the chain.
     *
     * @param optional whether a chain is complete without it
     */
    public record Link(String recordType, boolean optional) {}
}
