package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;

/** What the claim of an item's key met. */
public sealed interface Claim {
    /** Nobody had it: it is this item's now. */
    record New() implements Claim {}

    /** The same item is in the log already. */
    record Known(Outcome.Stored stored) implements Claim {}

    /** It may not be taken: the finding says why. */
    record Taken(Finding finding) implements Claim {}
}
