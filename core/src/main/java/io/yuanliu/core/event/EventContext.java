package io.yuanliu.core.event;

import io.yuanliu.core.data.Data;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The why, where and how of an event: what all five kinds share beside their objects. */
public record EventContext(
        @Nullable String bizStep,
        @Nullable String disposition,
        @Nullable PersistentDisposition persistentDisposition,
        @Nullable Place readPoint,
        @Nullable Place bizLocation,
        List<BizTransaction> bizTransactions,
        List<Party> sources,
        List<Party> destinations,
        List<SensorElement> sensorElements,
        Data.Fields extensions) {
    public static final EventContext NONE = new EventContext(
            null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), Data.Fields.NONE);

    public EventContext {
        bizTransactions = List.copyOf(bizTransactions);
        sources = List.copyOf(sources);
        destinations = List.copyOf(destinations);
        sensorElements = List.copyOf(sensorElements);
    }
}
