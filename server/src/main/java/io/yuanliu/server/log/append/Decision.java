package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Submission.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the items of one submission, decided in their order under the locks of its guards.
 *
 * @param outcomes one per item; a stored one's position is still to be given
 * @param drafts by item, those to be written, as they are to be written
 * @param changed those of them that their guards have given findings
 */
public record Decision(List<Outcome> outcomes, Map<Integer, Draft> drafts, Set<Integer> changed) {
    static final LogPosition NOT_YET = new LogPosition(0, 0);

    /** Decides one submission; its guard changes are kept in the book only when it stands. */
    public static Decision of(Submission submission, IntFunction<Claim> claims, GuardBook book) {
        var trial = book.trial();
        var outcomes = new ArrayList<Outcome>();
        var drafts = new HashMap<Integer, Draft>();
        var changed = new HashSet<Integer>();
        for (int i = 0; i < submission.items().size(); i++) {
            outcomes.add(
                    switch (submission.items().get(i)) {
                        case Item.Not(var refused) -> refused;
                        case Item.Again(int earlier) -> again(outcomes.get(earlier));
                        case Item.Ready(var draft) ->
                            ready(i, draft, claims.apply(i), trial, outcomes, drafts, changed);
                    });
        }
        if (!submission.proceed() && outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
            return new Decision(leftOut(outcomes), Map.of(), Set.of());
        }
        trial.keep();
        return new Decision(outcomes, drafts, changed);
    }

    private static Outcome ready(
            int item,
            Draft draft,
            Claim claim,
            GuardBook.Trial trial,
            List<Outcome> outcomes,
            Map<Integer, Draft> drafts,
            Set<Integer> changed) {
        return switch (claim) {
            case Claim.Known(var stored) -> stored;
            case Claim.Taken(var finding) -> new Outcome.Refused(draft.key().id(), List.of(finding), true);
            case Claim.New() -> {
                var missing = missing(draft, outcomes);
                if (missing != null) {
                    yield refused(draft, List.of(missing));
                }
                var breaches = trial.apply(draft.judged());
                if (draft.judged().request() && breaches.stream().anyMatch(Finding::blocks)) {
                    yield refused(draft, breaches);
                }
                var judged = with(draft, breaches, trial);
                if (!breaches.isEmpty()) {
                    changed.add(item);
                }
                drafts.put(item, judged);
                yield new Outcome.Stored(draft.key().id(), judged.judged().findings(), NOT_YET, false);
            }
        };
    }

    private static Outcome.Refused refused(Draft draft, List<Finding> breaches) {
        var all = new ArrayList<>(breaches);
        all.addAll(draft.judged().findings());
        return new Outcome.Refused(draft.key().id(), List.copyOf(all), false);
    }

    private static Draft with(Draft draft, List<Finding> breaches, GuardBook.Trial trial) {
        var judged = draft.judged();
        for (var breach : breaches) {
            if (breach.blocks()) {
                judged = Holds.hold(judged, draft.key().id(), breach);
                trial.raise(Holds.guards(judged.goods(), draft.key().id(), breach.code()));
            } else {
                judged = judged.and(breach);
            }
        }
        return draft.with(judged);
    }

    /** What an item rests on and was refused, if anything: then it was judged by what never came to be. */
    private static @Nullable Finding missing(Draft draft, List<Outcome> outcomes) {
        for (int needed : draft.judged().needs()) {
            if (!(outcomes.get(needed) instanceof Outcome.Stored)) {
                return Finding.block("capture.rests-on-refused", "", Map.of("item", Integer.toString(needed)));
            }
        }
        return null;
    }

    private static Outcome again(Outcome earlier) {
        return earlier instanceof Outcome.Stored(var id, var findings, var position, var before)
                ? new Outcome.Stored(id, findings, position, true)
                : earlier;
    }

    private static List<Outcome> leftOut(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Stored stored && !inLog(stored)
                        ? new Outcome.LeftOut(stored.id())
                        : outcome)
                .toList();
    }

    private static boolean inLog(Outcome.Stored stored) {
        return stored.before() && !stored.position().equals(NOT_YET);
    }
}
