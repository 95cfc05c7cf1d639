package io.yuanliu.server.portal;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.FieldType;
import io.yuanliu.core.profile.LocalText;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a code, before it is put into words.
 *
 * @param causes active at the unit or upstream of it
 * @param proofs what the variety demands, present or not
 * @param steps newest first
 * @param asked how often the code was asked for, null for an unknown one
 * @param asOf the moment of which all this was true
 */
public record ScanAnswer(
        String code,
        Verdict verdict,
        List<StopCause> causes,
        List<ProofState> proofs,
        @Nullable Product product,
        List<Step> steps,
        ScanCounts.@Nullable Count asked,
        Instant asOf) {
    /** A proof that the variety demands. */
    public record ProofState(LocalText name, boolean present) {}

    /** What to compare with what one holds in hand. */
    public record Product(
            @Nullable String name,
            @Nullable LocalText variety,
            @Nullable String maker,
            @Nullable String seller,
            @Nullable String lot) {}

    /**
     * A record of the chain, as far as the public sees it.
     *
     * @param where who and where, persons masked
     * @param dayOnly whether no more than the day is known
     */
    public record Step(LocalText title, String where, Instant time, boolean dayOnly, List<Shown> lines) {}

    /** A public field of a record. */
    public record Shown(LocalText label, FieldType type, Data value, boolean masked) {}
}
