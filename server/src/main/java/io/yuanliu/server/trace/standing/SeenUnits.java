package io.yuanliu.server.trace.standing;

import io.yuanliu.server.scope.Asker;
import java.util.Collection;
import java.util.Set;

/** Who may see which units, as every answer of the trace decides it. */
public interface SeenUnits {
    /** Those of some units (canonical keys) of which the asker may see anything. */
    Set<String> seen(Asker asker, Collection<String> units);
}
