package io.yuanliu.server.capture;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.standing.EventActs;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.standing.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Judges what is done with goods by what stops and holds them, wherever upstream that was set (decisions 16). While the
 * answer lags behind the log, what the profile calls dangerous has to wait.
 */
@Component
class GoodsJudge {
    private final Standings standings;
    private final PublishedProfiles profiles;

    GoodsJudge(Standings standings, PublishedProfiles profiles) {
        this.standings = standings;
        this.profiles = profiles;
    }

    /**
     * What speaks against the acts of a record.
     *
     * @param request whether it asks to act; what has happened need not wait for a surer answer
     */
    List<Finding> findings(Asker asker, RecordType type, Judgement judgement, boolean request) {
        if (judgement.acts().stream().noneMatch(act -> act.nature().endsAtStop())) {
            return List.of();
        }
        var findings = new ArrayList<>(standings.check(asker).of(judgement));
        if (findings.isEmpty() && request && standings.isBehind()) {
            findings.add(behind(type.dangerous(), ""));
        }
        return findings;
    }

    private Finding behind(boolean dangerous, String pointer) {
        var asOf = standings.asOf();
        var values = Map.of("asOf", asOf.equals(Instant.MIN) ? "–" : asOf.toString());
        return dangerous
                ? Finding.block("goods.standing-behind", pointer, values)
                : Finding.warn("goods.standing-as-of", pointer, values);
    }

    /**
     * What speaks against what an event does with its goods: the first of them that is stopped or held. While the answer lags
     * behind the log, an act waits whose like a profile calls dangerous: an event names no record type that could say it.
     */
    Optional<Finding> finding(Asker asker, Event event, String pointer, boolean request) {
        var acts = EventActs.of(event, pointer);
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        var check = standings.check(asker);
        var found = acts.stream().flatMap(act -> check.of(act).stream()).findFirst();
        if (found.isPresent() || !request || !standings.isBehind()) {
            return found;
        }
        var dangerous = profiles.dangerousActs();
        return Optional.of(behind(acts.stream().anyMatch(act -> dangerous.contains(act.nature())), pointer));
    }
}
