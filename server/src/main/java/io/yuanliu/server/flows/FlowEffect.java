package io.yuanliu.server.flows;

/** What a change sets off, by the name that stands in its flow's table. Done in the change's transaction, or neither is. */
public interface FlowEffect {
    String name();

    void happen(FlowChanged changed);
}
