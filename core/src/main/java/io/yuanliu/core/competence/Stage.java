package io.yuanliu.core.competence;

import io.yuanliu.core.text.LocalText;
import java.util.Set;

/**
 * A stage of the way of goods for which one department answers.
 *
 * @param nodes the kinds of node that belong to it, as profiles name them
 */
public record Stage(String word, LocalText name, Set<String> nodes) {
    public Stage {
        nodes = Set.copyOf(nodes);
    }
}
