package io.yuanliu.core.finding;

/** How badly something is wrong, worst first. */
public enum Severity {
    /** Not accepted, when it may be refused at all. */
    BLOCK,
    /** Stored, and its goods may not be passed on until somebody competent has looked. */
    HOLD,
    /** Stored; the sender is told. */
    WARN
}
