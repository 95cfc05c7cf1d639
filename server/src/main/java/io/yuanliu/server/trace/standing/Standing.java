package io.yuanliu.server.trace.standing;

import io.yuanliu.core.profile.Verdict;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.standing.Stop;
import io.yuanliu.core.text.LocalText;
import java.time.Instant;
import java.util.List;

/**
 * What holds of a unit.
 *
 * @param unit canonical key
 * @param causes in force at the unit or upstream of it, each with its way, the strongest first
 * @param cleared causes upstream from which the authority freed it
 * @param proofs what its variety demands, there or not
 * @param asOf everything that was known before this moment is in it
 */
public record Standing(
        String unit,
        Verdict verdict,
        List<Stop> causes,
        List<ActiveCause> cleared,
        List<ProofState> proofs,
        Instant asOf) {
    public Standing {
        causes = List.copyOf(causes);
        cleared = List.copyOf(cleared);
        proofs = List.copyOf(proofs);
    }

    /** A compulsory proof, and whether it is there. */
    public record ProofState(LocalText name, boolean present) {}

    /** How many of the compulsory proofs are there. */
    public int present() {
        return (int) proofs.stream().filter(ProofState::present).count();
    }
}
