package io.yuanliu.core.flow;

import io.yuanliu.core.finding.Finding;

/** What comes of an attempt: the change and where it leads, or why not. */
public sealed interface Next<S extends Enum<S>> {
    /** It may be; {@code course} holds from then on. */
    record Taken<S extends Enum<S>>(Change<S> change, Course<S> course) implements Next<S> {}

    /** It may not. */
    record Refused<S extends Enum<S>>(Why why, Finding finding) implements Next<S> {}

    /** Kinds of refusal. */
    enum Why {
        /** The flow knows no such act. */
        UNKNOWN,
        /** Not from the state in which it is. */
        NOT_NOW,
        /** Somebody was faster. */
        OVERTAKEN,
        /** Not by this one. */
        NOT_YOURS,
        /** Without saying why. */
        NO_REASON
    }
}
