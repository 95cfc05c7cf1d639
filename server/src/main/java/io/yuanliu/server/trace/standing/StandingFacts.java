package io.yuanliu.server.trace.standing;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.core.standing.Stops;
import io.yuanliu.server.problem.Rejection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what stops and holds units now; no answer while that lags behind the log, since a rule would take it for a freedom. */
@Component
class StandingFacts implements FactSource {
    /** Asked for late: standing reads profiles, which have to know all forms of facts first. */
    private final ObjectProvider<Standings> standings;

    StandingFacts(ObjectProvider<Standings> standings) {
        this.standings = standings;
    }

    @Override
    public FactForm form() {
        return StandardFacts.STANDING;
    }

    @Override
    public Map<FactQuestion, Data> answers(Collection<FactQuestion> questions) {
        var known = standings.getObject();
        if (known.isBehind()) {
            throw new Rejection.NotReady(Finding.block("trace.not-built", ""));
        }
        var answers = new HashMap<FactQuestion, Data>();
        for (var question : questions) {
            answers.put(question, data(known.stops(Names.canonical(question.about()))));
        }
        return answers;
    }

    private static Data data(Stops stops) {
        return StandardFacts.standing(causes(stops, true), causes(stops, false));
    }

    private static List<String> causes(Stops stops, boolean stop) {
        return stops.inForce().stream()
                .map(one -> one.cause().cause())
                .filter(cause -> (cause.effect() == Effect.STOP) == stop)
                .map(StopCause::cause)
                .toList();
    }
}
