package io.yuanliu.server.trace.standing;

import io.yuanliu.core.profile.Variety;
import io.yuanliu.server.trace.standing.Standing.ProofState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind a unit: the part of its standing that only a new record changes.
 *
 * @param variety of the nearest unit of the chain that names one a profile knows, or null
 */
public record Provenance(Chain chain, @Nullable Variety variety, List<ProofState> proofs) {
    public Provenance {
        proofs = List.copyOf(proofs);
    }
}
