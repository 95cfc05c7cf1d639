package io.yuanliu.server.trace.answer;

import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.trace.Convergence;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.TraceConvergence.Ancestor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what bad units have in common; each unit, asked about or found, is cut to what the asker may see. */
@Component
public class TraceConvergences {
    private final Trace trace;
    private final TraceAnswers answers;

    TraceConvergences(Trace trace, TraceAnswers answers) {
        this.trace = trace;
        this.answers = answers;
    }

    /**
     * What units have in common.
     *
     * @param asked what was written, and as what it was read
     * @param limit how many ancestors to list at most
     */
    public TraceConvergence of(Asker asker, Map<String, Reading> asked, int limit) {
        var known = new LinkedHashMap<String, String>();
        var unknown = new ArrayList<String>();
        asked.forEach((written, reading) -> {
            if (reading instanceof Reading.One(var identifier) && answers.sees(asker, identifier.key())) {
                known.put(identifier.key(), trace.written(identifier.key()));
            } else {
                unknown.add(written);
            }
        });
        var common = trace.convergence(known.keySet(), limit);
        var ancestors = common.ancestors().stream()
                .map(ancestor -> ancestor(asker, ancestor))
                .toList();
        boolean hides =
                ancestors.stream().anyMatch(ancestor -> ancestor.unit().id().startsWith(OpaqueIds.PREFIX));
        boolean limited = ancestors.size() < common.total();
        return new TraceConvergence(
                List.copyOf(known.values()),
                unknown,
                ancestors,
                common.total(),
                !hides && !limited,
                AnswerWriter.reason(limited, hides));
    }

    private Ancestor ancestor(Asker asker, Convergence.Ancestor found) {
        var card = answers.self(asker, found.key());
        return new Ancestor(
                card.units().getFirst(),
                card.holdings(),
                found.explains().stream().map(trace::written).toList(),
                found.levels(),
                found.reaches());
    }
}
