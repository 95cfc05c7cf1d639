package io.yuanliu.core.identifier;

import io.yuanliu.core.finding.Finding;
import java.util.List;

/** What a written code turned out to be. */
public sealed interface Reading {
    /** Exactly one thing. */
    record One(Identifier identifier) implements Reading {}

    /** A bare code that fits several schemes: the caller says which. */
    record Several(List<Identifier> candidates) implements Reading {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing that anybody could mean; the finding says why (its pointer is ""). */
    record None(Finding finding) implements Reading {}
}
