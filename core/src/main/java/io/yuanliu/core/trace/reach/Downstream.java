package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;

/** Where something went: into what was made of it, and into what held it. */
final class Downstream implements Course {
    private final GraphView facts;
    private final Stays stays;
    private final Transformations transformations;

    Downstream(GraphView facts, Stays stays) {
        this.facts = facts;
        this.stays = stays;
        this.transformations = new Transformations(facts);
    }

    @Override
    public void step(int unit, Spans moments, Course.Growth growth) {
        for (var occurrence : facts.from(unit)) {
            if (occurrence.kind().makes() && moments.meets(occurrence.from(), occurrence.to())) {
                make(occurrence, moments.earliestFrom(occurrence.from()), growth);
            }
        }
        stays.of(unit).forEach((container, list) -> {
            for (var stay : list) {
                var inside = moments.clip(stay.from(), stay.to());
                if (!inside.isEmpty()) {
                    growth.reach(container, inside, stay.occurrence());
                }
            }
        });
    }

    private void make(Occurrence occurrence, long moment, Course.Growth growth) {
        if (transformations.improves(occurrence, moment, true)) {
            outputs(occurrence, moment, growth);
        }
        transformations.others(occurrence, other -> outputs(other, other.from(), growth));
    }

    private static void outputs(Occurrence occurrence, long moment, Course.Growth growth) {
        for (int i = 0; i < occurrence.out().size(); i++) {
            growth.reach(occurrence.out().unit(i), Spans.of(moment, Spans.END), occurrence);
        }
    }
}
