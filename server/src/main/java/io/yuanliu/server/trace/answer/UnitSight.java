package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Holding;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.TraceProjection;
import io.yuanliu.server.trace.standing.SeenUnits;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may see units, without walking anywhere: the same decision as in every answer of the trace. */
@Component
public class UnitSight implements SeenUnits {
    private final Trace trace;
    private final TraceProjection projection;

    public UnitSight(Trace trace, TraceProjection projection) {
        this.trace = trace;
        this.projection = projection;
    }

    @Override
    public Set<String> seen(Asker asker, Collection<String> units) {
        var sight = new Sight(asker.scope(Right.READ), projection.index());
        return units.stream()
                .filter(trace::knows)
                .filter(unit -> sight.sees(unit, trace.holdings(unit)))
                .collect(Collectors.toSet());
    }

    /**
     * In whose names a unit stands in the log, and who is named with it: whose scope covers one of these sees it.
     *
     * @param by a place of the log up to which it must be read
     */
    public Set<Whose> whose(String unit, LogPosition by) {
        trace.awaitWritten(List.of(by));
        if (!trace.knows(unit)) {
            return Set.of();
        }
        var index = projection.index();
        var whose = new LinkedHashSet<Whose>();
        for (var involvement : index.graph().involvements(unit)) {
            involvement.parties().forEach(party -> whose.add(Whose.of(party)));
            involvement.authors().stream()
                    .map(author -> index.scene(author, involvement.event()))
                    .filter(Objects::nonNull)
                    .forEach(whose::add);
        }
        trace.holdings(unit).stream()
                .map(Holding::party)
                .filter(Objects::nonNull)
                .forEach(party -> whose.add(Whose.of(party)));
        return whose;
    }
}
