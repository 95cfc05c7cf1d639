package io.yuanliu.core.profile;

import java.util.Collection;

/**
 * The one word at the top of the scan page and of every gate's answer (docs/adr/0006, truth table in
 * docs/reference/profiles-pork-and-vegetables.md). 正常 is earned: only with no active cause and every compulsory proof.
 */
public enum Verdict {
    /** 正常. */
    NORMAL,
    /** 注意. */
    ATTENTION,
    /** 停止销售. */
    STOP,
    /** 查无此码. */
    UNKNOWN;

    /**
     * Judges what is known of a unit.
     *
     * @param known whether anything at all was ever recorded of it
     * @param active effects of the causes that are active at the unit or upstream of it
     * @param proofsPresent how many of the compulsory proofs are there
     * @param proofsDue how many the profile demands; when 0 nothing vouches for the unit and it is never 正常
     */
    public static Verdict of(boolean known, Collection<StopCause.Effect> active, int proofsPresent, int proofsDue) {
        if (active.contains(StopCause.Effect.STOP)) return STOP;
        if (!known) return UNKNOWN;
        if (active.contains(StopCause.Effect.HOLD)) return ATTENTION;
        return proofsDue > 0 && proofsPresent >= proofsDue ? NORMAL : ATTENTION;
    }
}
