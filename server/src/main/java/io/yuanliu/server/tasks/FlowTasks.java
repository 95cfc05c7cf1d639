package io.yuanliu.server.tasks;

import io.yuanliu.server.flows.FlowItem;
import java.util.Map;
import java.util.function.Function;

/**
 * Which states of a flow wait for somebody, declared as a bean beside the flow. The flow's table names {@link #EFFECT} where
 * a change leads into or out of such a state.
 *
 * @param kinds of task by the name of the state
 * @param values that the tasks' texts name, as the open transaction sees them
 */
public record FlowTasks(String flow, Map<String, TaskKind> kinds, Function<FlowItem, Map<String, String>> values) {
    /** The effect that a table names: what waited is done, what waits now is told. */
    public static final String EFFECT = "task";

    public FlowTasks {
        kinds = Map.copyOf(kinds);
    }
}
