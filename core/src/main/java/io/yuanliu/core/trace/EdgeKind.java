package io.yuanliu.core.trace;

/** How one unit came to be in another. */
public enum EdgeKind {
    /** Used up to make it, mixed into it, split off into it, sold under its code. */
    TRANSFORMATION("transformation"),
    /** Packed into it. */
    AGGREGATION("aggregation"),
    /** Fixed to it for long. */
    ASSOCIATION("association"),
    /** An item that an event named as one of the lot. */
    MEMBERSHIP("membership");

    private final String word;

    EdgeKind(String word) {
        this.word = word;
    }

    /** As in answers. */
    public String word() {
        return word;
    }
}
