package io.yuanliu.server.flows;

/** Something has changed its state, in a transaction that is still open. */
public record FlowChanged(FlowItem item, FlowStep step) {}
