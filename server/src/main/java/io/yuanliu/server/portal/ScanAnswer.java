package io.yuanliu.server.portal;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.Verdict;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.trace.standing.Standing.ProofState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    /**
     * What to compare with what one holds in hand.
     *
     * @param maker who made it, where the chain reaches that far back
     * @param lot the maker's number, where it is another one than the code
     * @param recorder who first handed in anything about it, where the maker is not known
     */
    public record Product(
            @Nullable String name,
            @Nullable LocalText variety,
            @Nullable String maker,
            @Nullable String seller,
            @Nullable String lot,
            @Nullable String recorder) {}

    /**
     * A record of the chain, as far as the public sees it.
     *
     * @param where who and where, persons masked
     * @param dayOnly whether no more than the day is known
     * @param raised the names of the causes that it gave rise to
     */
    public record Step(
            LocalText title, String where, Instant time, boolean dayOnly, List<Shown> lines, Set<String> raised) {
        public Step {
            lines = List.copyOf(lines);
            raised = Set.copyOf(raised);
        }
    }

    /** A public field of a record. */
    public record Shown(LocalText label, FieldType type, Data value, boolean masked) {}
}
