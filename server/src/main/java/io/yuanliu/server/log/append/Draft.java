package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.UnitMention;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item that has been judged as far as that needs no lock: what the store writes when its guards allow it.
 *
 * @param content hash of what was sent, by which a repetition is told from a conflict
 * @param senderKey the sender's own number
 * @param replaces id of the record that this one corrects
 */
public record Draft(
        EntryKey key,
        Bytes content,
        LogEntry.Kind kind,
        String type,
        @Nullable String senderKey,
        Whose whose,
        Instant time,
        @Nullable String replaces,
        @Nullable Integer profileVersion,
        Judged judged,
        Mentions mentions,
        Text text,
        List<SealedField> sensitive) {
    /**
     * What the rules say and ask.
     *
     * @param request whether it asks to act, so that a BLOCK refuses it; else it reports, and a BLOCK becomes a HOLD
     * @param reversed changes that a corrected record had made, with their sign already turned
     * @param goods the units that a hold stops
     * @param needs places, in the submission, of the items whose facts this one was judged by
     */
    public record Judged(
            boolean request,
            List<Finding> findings,
            List<StopCause> causes,
            List<GuardChange> reversed,
            List<GuardChange> guards,
            List<WrittenIdentifier> goods,
            List<Integer> needs) {
        public static final Judged FREELY =
                new Judged(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        /** The same with a finding more. */
        public Judged and(Finding finding) {
            var more = new ArrayList<>(findings);
            more.add(finding);
            return new Judged(request, List.copyOf(more), causes, reversed, guards, goods, needs);
        }
    }

    /** What the entry is found by. */
    public record Mentions(Collection<UnitMention> units, Map<String, String> index, Set<String> tags) {}

    /**
     * What the entry says, as JSON in UTF-8; {@code events} of a record only.
     *
     * @param links what its events say about units, packed for the trace; null when it has no events
     */
    public record Text(
            Bytes body, @Nullable Bytes events, @Nullable Bytes links) {}

    public Draft with(Judged other) {
        return new Draft(
                key,
                content,
                kind,
                type,
                senderKey,
                whose,
                time,
                replaces,
                profileVersion,
                other,
                mentions,
                text,
                sensitive);
    }
}
