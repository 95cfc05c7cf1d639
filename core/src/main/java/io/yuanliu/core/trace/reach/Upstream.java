package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;

/**
 * Where something came from. Its moments are those at which something in the unit was still on its way to the start:
 * what was made into the unit by then, and what lay in it just then.
 */
final class Upstream implements Course {
    private final GraphView facts;
    private final Stays stays;
    private final Transformations transformations;

    Upstream(GraphView facts, Stays stays) {
        this.facts = facts;
        this.stays = stays;
        this.transformations = new Transformations(facts);
    }

    @Override
    public void step(int unit, Spans moments, Course.Growth growth) {
        long last = moments.last();
        for (var occurrence : facts.into(unit)) {
            if (occurrence.kind().makes() && occurrence.from() <= last) {
                unmake(occurrence, Math.min(occurrence.to(), last), growth);
            }
        }
        for (var stay : stays.in(unit)) {
            var inside = moments.clip(stay.from(), stay.to());
            if (!inside.isEmpty()) {
                growth.reach(stay.child(), inside, stay.occurrence());
            }
        }
    }

    private void unmake(Occurrence occurrence, long moment, Course.Growth growth) {
        if (transformations.improves(occurrence, moment, false)) {
            inputs(occurrence, moment, occurrence, growth);
        }
        transformations.others(occurrence, other -> inputs(other, other.to(), occurrence, growth));
    }

    private void inputs(Occurrence given, long moment, Occurrence made, Course.Growth growth) {
        for (int i = 0; i < given.in().size(); i++) {
            int input = given.in().unit(i);
            if (facts.isNamed(input)) {
                growth.reach(input, Spans.of(given.from(), moment), made);
            }
        }
    }
}
