package io.yuanliu.core.event;

import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects were tied to a business document (EPCIS 2.0 §7.4.4). */
public record TransactionEvent(
        EventHeader header,
        Action action,
        @Nullable WrittenIdentifier parent,
        List<WrittenIdentifier> epcs,
        List<Quantity> quantities,
        EventContext context)
        implements Event {
    public TransactionEvent {
        epcs = List.copyOf(epcs);
        quantities = List.copyOf(quantities);
    }

    @Override
    public TransactionEvent withHeader(EventHeader other) {
        return new TransactionEvent(other, action, parent, epcs, quantities, context);
    }
}
