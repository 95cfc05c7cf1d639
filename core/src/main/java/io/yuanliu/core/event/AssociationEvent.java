package io.yuanliu.core.event;

import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects were fixed to an asset or a place for long (EPCIS 2.0 §7.4.6). */
public record AssociationEvent(
        EventHeader header,
        Action action,
        @Nullable WrittenIdentifier parent,
        List<WrittenIdentifier> childEpcs,
        List<Quantity> childQuantities,
        EventContext context)
        implements Event {
    public AssociationEvent {
        childEpcs = List.copyOf(childEpcs);
        childQuantities = List.copyOf(childQuantities);
    }

    @Override
    public AssociationEvent withHeader(EventHeader other) {
        return new AssociationEvent(other, action, parent, childEpcs, childQuantities, context);
    }
}
