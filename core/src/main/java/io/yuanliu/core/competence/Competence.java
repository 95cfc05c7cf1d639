package io.yuanliu.core.competence;

import java.util.List;

/** The answer to whether an authority may order something about goods. */
public sealed interface Competence {
    /**
     * It may.
     *
     * @param stage at which the goods are
     * @param place by which it may; what is not known of it was not demanded
     */
    record Given(CompetenceRule rule, String stage, Place place) implements Competence {
        /** Whether everything was known that it depends on. */
        public boolean isSure() {
            return place.isKnown();
        }
    }

    /** It may, wherever the goods are by now: it ends or eases what it ordered itself. */
    record Own() implements Competence {}

    /**
     * It may not.
     *
     * @param competent who may instead, the nearest to the goods first; none where the table names nobody
     */
    record Elsewhere(List<Addressee> competent) implements Competence {
        public Elsewhere {
            competent = List.copyOf(competent);
        }
    }
}
