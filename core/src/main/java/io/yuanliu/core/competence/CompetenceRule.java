package io.yuanliu.core.competence;

import java.util.List;
import java.util.Set;

/**
 * One row of the table: that authorities of a kind, at some levels, may do some acts with goods of some categories at some
 * stages.
 *
 * @param authority kind of node of the authority
 * @param stages words of {@link Stage}
 * @param basis the law that says so
 * @param toBeChecked whether nobody has looked it up yet
 */
public record CompetenceRule(
        String authority,
        Set<Rank> ranks,
        Set<String> categories,
        Set<String> stages,
        Set<OrderAct> acts,
        String basis,
        boolean toBeChecked) {
    public CompetenceRule {
        ranks = Set.copyOf(ranks);
        categories = Set.copyOf(categories);
        stages = Set.copyOf(stages);
        acts = Set.copyOf(acts);
    }

    /** The levels at which it holds, the nearest to the goods first. */
    public List<Rank> nearestFirst() {
        return ranks.stream().sorted().toList();
    }
}
