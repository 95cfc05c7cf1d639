package io.yuanliu.core.trace;

/** Which way a walk goes: back to where something came from, or on to where it went. */
public enum Direction {
    UPSTREAM("upstream"),
    DOWNSTREAM("downstream");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    public Direction reverse() {
        return this == UPSTREAM ? DOWNSTREAM : UPSTREAM;
    }

    /** As in the address of a question and in its answer. */
    public String word() {
        return word;
    }
}
