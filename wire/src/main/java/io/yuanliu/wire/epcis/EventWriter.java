package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.ErrorDeclaration;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.wire.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one event, in the standard's order. */
final class EventWriter {
    private final JsonWriter json;
    private final Event event;

    EventWriter(JsonWriter json, Event event) {
        this.json = json;
        this.event = event;
    }

    void fields() {
        header(event.header());
        switch (event) {
            case ObjectEvent it -> object(it);
            case AggregationEvent it -> container(it.action(), it.parent(), it.childEpcs(), it.childQuantities());
            case AssociationEvent it -> container(it.action(), it.parent(), it.childEpcs(), it.childQuantities());
            case TransactionEvent it -> transaction(it);
            case TransformationEvent it -> transformation(it);
        }
        new EventContextWriter(json, event.context(), this::sentEmpty).write();
        extensions(event.context().extensions());
    }

    private void header(EventHeader header) {
        json.field("type", event.type());
        text("eventID", header.eventId());
        json.field("eventTime", header.eventTime().text());
        json.field("eventTimeZoneOffset", header.timeZoneOffset());
        if (header.recordTime() != null) {
            json.field("recordTime", header.recordTime().text());
        }
        certification(header);
        if (header.errorDeclaration() != null) {
            declaration(header.errorDeclaration());
        }
    }

    private void certification(EventHeader header) {
        boolean single = header.asWritten().contains("/certificationInfo")
                && header.certificationInfo().size() == 1;
        if (single) {
            json.field("certificationInfo", header.certificationInfo().getFirst());
        } else {
            texts("certificationInfo", "/certificationInfo", header.certificationInfo());
        }
    }

    private void declaration(ErrorDeclaration declaration) {
        json.name("errorDeclaration").startObject();
        json.field("declarationTime", declaration.declarationTime().text());
        text("reason", declaration.reason());
        texts("correctiveEventIDs", "/errorDeclaration/correctiveEventIDs", declaration.correctiveEventIds());
        extensions(declaration.extensions());
        json.endObject();
    }

    private void object(ObjectEvent it) {
        json.field("action", it.action().name());
        identifiers("epcList", it.epcs());
        quantities("quantityList", it.quantities());
        ilmd(it.ilmd());
    }

    private void container(
            Action action,
            @Nullable WrittenIdentifier parent,
            List<WrittenIdentifier> children,
            List<Quantity> quantities) {
        json.field("action", action.name());
        text("parentID", parent == null ? null : parent.text());
        identifiers("childEPCs", children);
        quantities("childQuantityList", quantities);
    }

    private void transaction(TransactionEvent it) {
        json.field("action", it.action().name());
        text("parentID", it.parent() == null ? null : it.parent().text());
        identifiers("epcList", it.epcs());
        quantities("quantityList", it.quantities());
    }

    private void transformation(TransformationEvent it) {
        text("transformationID", it.transformationId());
        identifiers("inputEPCList", it.inputEpcs());
        quantities("inputQuantityList", it.inputQuantities());
        identifiers("outputEPCList", it.outputEpcs());
        quantities("outputQuantityList", it.outputQuantities());
        ilmd(it.ilmd());
    }

    private void ilmd(Data.Fields ilmd) {
        if (!ilmd.isEmpty() || sentEmpty("/ilmd")) {
            json.field("ilmd", ilmd);
        }
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.field(name, value);
        }
    }

    private void texts(String name, String pointer, List<String> values) {
        if (!values.isEmpty() || sentEmpty(pointer)) {
            json.startArray(name);
            values.forEach(json::text);
            json.endArray();
        }
    }

    private void identifiers(String name, List<WrittenIdentifier> values) {
        texts(name, "/" + name, values.stream().map(WrittenIdentifier::text).toList());
    }

    private void quantities(String name, List<Quantity> values) {
        if (values.isEmpty() && !sentEmpty("/" + name)) {
            return;
        }
        json.startArray(name);
        for (Quantity quantity : values) {
            json.startObject().field("epcClass", quantity.epcClass().text());
            if (quantity.quantity() != null) {
                json.field("quantity", Data.of(quantity.quantity()));
            }
            text("uom", quantity.uom());
            json.endObject();
        }
        json.endArray();
    }

    private void extensions(Data.Fields extensions) {
        extensions.values().forEach(json::field);
    }

    private boolean sentEmpty(String pointer) {
        return event.header().asWritten().contains(pointer);
    }
}
