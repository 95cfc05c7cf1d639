package io.yuanliu.core.flow;

/** On which side somebody stands towards a thing that changes. */
public enum Side {
    /** Whose it is, or who speaks for that party. */
    HOLDER,
    /** Who looks over it: an official in whose scope it lies, or who answers for the whole platform. */
    AUTHORITY,
    /** Nobody: time has passed, or another change brings this one with it. */
    PLATFORM
}
