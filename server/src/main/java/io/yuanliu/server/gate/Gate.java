package io.yuanliu.server.gate;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.Verdict;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.find.AskedUnits;
import io.yuanliu.server.trace.standing.Standing;
import io.yuanliu.server.trace.standing.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says whether something may be done with a unit now. */
@Service
public class Gate {
    private static final int LONGEST = 500;

    private final AskedUnits units;
    private final Standings standings;
    private final Registry registry;
    private final Access access;

    Gate(AskedUnits units, Standings standings, Registry registry, Access access) {
        this.units = units;
        this.standings = standings;
        this.registry = registry;
        this.access = access;
    }

    /** What the gate says. */
    public enum Decision {
        ALLOW,
        WARN,
        STOP
    }

    /**
     * The answer.
     *
     * @param reasons why it is not simply allowed, what stops first
     * @param asOf everything that was known before this moment is in it
     */
    public record Answer(Decision decision, List<Finding> reasons, Instant asOf) {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /** Answers {@code code, act, party, scheme}; the last two may be left out. */
    public Answer ask(Asker asker, Form form) {
        var code = form.text("code", LONGEST);
        var word = form.text("act", 40);
        var party = form.optional("party", LONGEST);
        var scheme = form.optional("scheme", 40);
        var nature = Act.of(word).map(Act::nature).orElse(null);
        if (nature == null && !word.isEmpty()) {
            form.rule("gate.unknown-act", "act", Map.of("act", word, "known", Nearest.orAll(word, Act.withGoods())));
        }
        form.finish();
        if (nature == null) {
            throw new IllegalStateException("a form without an act has been refused");
        }
        if (party != null) {
            checkParty(asker, party);
        }
        return answer(asker, units.one(asker, code, scheme, "/code"), nature);
    }

    private void checkParty(Asker asker, String written) {
        var party = registry.party(written)
                .orElseThrow(() ->
                        new Rejection.Refused(Finding.block("gate.unknown-party", "/party", Map.of("party", written))));
        if (!access.maySpeakFor(asker, party.id(), party.region())) {
            throw new Rejection.Forbidden(Finding.block("access.foreign-party", "/party", Map.of("party", written)));
        }
    }

    private Answer answer(Asker asker, Identifier unit, ActNature nature) {
        var stopped = standings.check(asker).of(new GoodsAct(unit.key(), nature, "/code"));
        var asOf = standings.asOf();
        if (stopped.isPresent()) {
            return new Answer(Decision.STOP, List.of(stopped.get()), asOf);
        }
        if (nature.endsAtStop() && standings.isBehind()) {
            var behind = Finding.block("goods.standing-behind", "/code", Map.of("asOf", asOf.toString()));
            return new Answer(Decision.STOP, List.of(behind), asOf);
        }
        var doubts = nature.endsAtStop() ? doubts(standings.of(unit.key())) : List.<Finding>of();
        return new Answer(doubts.isEmpty() ? Decision.ALLOW : Decision.WARN, doubts, asOf);
    }

    private static List<Finding> doubts(Standing standing) {
        var doubts = new ArrayList<Finding>();
        if (standing.verdict() == Verdict.UNKNOWN) {
            doubts.add(Finding.warn("gate.unknown-code", "/code", Map.of()));
        } else if (standing.verdict() != Verdict.NORMAL) {
            doubts.add(Finding.warn(
                    "gate.proofs-missing",
                    "/code",
                    Map.of(
                            "present", Integer.toString(standing.present()),
                            "due", Integer.toString(standing.proofs().size()))));
        }
        return doubts;
    }
}
