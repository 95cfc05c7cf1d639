package io.yuanliu.server.flows;

import io.yuanliu.server.scope.Asker;
import java.util.List;
import java.util.Optional;

/** Where states and histories are kept. Reads are cut to what their asker may see. */
public interface FlowStore {
    Optional<FlowItem> find(Asker asker, String flow, String id);

    /** Where something stands; it stays there until the caller's transaction ends. */
    Optional<FlowItem> locked(String flow, String id);

    /** The changes of one thing, oldest first. */
    List<FlowStep> history(Asker asker, String flow, String id);

    /** Adds something that begins; false when it is there already. Within the caller's transaction. */
    boolean begin(FlowItem item, FlowStep step);

    /** Moves something from one version to the next; false when somebody was faster. Within the caller's transaction. */
    boolean move(FlowItem item, FlowStep step);
}
