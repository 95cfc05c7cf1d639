package io.yuanliu.core.event;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.List;

/** Objects were made, seen or ended (EPCIS 2.0 §7.4.2). */
public record ObjectEvent(
        EventHeader header,
        Action action,
        List<WrittenIdentifier> epcs,
        List<Quantity> quantities,
        Data.Fields ilmd,
        EventContext context)
        implements Event {
    public ObjectEvent {
        epcs = List.copyOf(epcs);
        quantities = List.copyOf(quantities);
    }

    @Override
    public ObjectEvent withHeader(EventHeader other) {
        return new ObjectEvent(other, action, epcs, quantities, ilmd, context);
    }
}
