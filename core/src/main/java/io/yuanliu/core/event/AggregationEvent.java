package io.yuanliu.core.event;

import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects were put into, seen in or taken out of a container (EPCIS 2.0 §7.4.3). */
public record AggregationEvent(
        EventHeader header,
        Action action,
        @Nullable WrittenIdentifier parent,
        List<WrittenIdentifier> childEpcs,
        List<Quantity> childQuantities,
        EventContext context)
        implements Event {
    public AggregationEvent {
        childEpcs = List.copyOf(childEpcs);
        childQuantities = List.copyOf(childQuantities);
    }

    @Override
    public AggregationEvent withHeader(EventHeader other) {
        return new AggregationEvent(other, action, parent, childEpcs, childQuantities, context);
    }
}
