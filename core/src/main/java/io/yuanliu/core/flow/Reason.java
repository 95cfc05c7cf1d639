package io.yuanliu.core.flow;

/** Whether a change must say why. */
public enum Reason {
    DEMANDED,
    FREE
}
