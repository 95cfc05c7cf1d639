package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.PersistentDisposition;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text that the event hash is made of: the fields in the canonical order of CBV 2.0, without separators. */
final class PreHash {
    private final Event event;
    private final PreHashValues values;
    private final StringBuilder text = new StringBuilder(512);

    PreHash(Event event, PreHashStyle style) {
        this.event = event;
        this.values = new PreHashValues(style, event.header().namespaces());
    }

    String text() {
        pair("eventType", event.type());
        pair("eventTime", PreHashValues.time(event.header().eventTime().instant()));
        pair("eventTimeZoneOffset", event.header().timeZoneOffset());
        objects();
        context(event.context());
        return text.toString();
    }

    /** Sequence 4 to 14: in this order for all kinds, whatever of it they have. */
    private void objects() {
        switch (event) {
            case ObjectEvent it -> {
                identifiers("epcList", it.epcs());
                quantities("quantityList", it.quantities());
                action(it.action());
            }
            case AggregationEvent it -> contents(it.parent(), it.childEpcs(), it.childQuantities(), it.action());
            case AssociationEvent it -> contents(it.parent(), it.childEpcs(), it.childQuantities(), it.action());
            case TransactionEvent it -> {
                identifiers("epcList", it.epcs());
                parent(it.parent());
                quantities("quantityList", it.quantities());
                action(it.action());
            }
            case TransformationEvent it -> {
                identifiers("inputEPCList", it.inputEpcs());
                quantities("inputQuantityList", it.inputQuantities());
                identifiers("outputEPCList", it.outputEpcs());
                quantities("outputQuantityList", it.outputQuantities());
                if (it.transformationId() != null) {
                    pair("transformationID", values.value(it.transformationId()));
                }
            }
        }
    }

    private void contents(
            @Nullable WrittenIdentifier parent,
            List<WrittenIdentifier> children,
            List<Quantity> quantities,
            Action action) {
        parent(parent);
        identifiers("childEPCs", children);
        quantities("childQuantityList", quantities);
        action(action);
    }

    private void context(EventContext context) {
        if (context.bizStep() != null) {
            pair("bizStep", values.word(Vocabulary.BUSINESS_STEP, context.bizStep()));
        }
        if (context.disposition() != null) {
            pair("disposition", values.word(Vocabulary.DISPOSITION, context.disposition()));
        }
        if (context.persistentDisposition() != null) {
            persistentDisposition(context.persistentDisposition());
        }
        place("readPoint", context.readPoint());
        place("bizLocation", context.bizLocation());
        list("bizTransactionList", context.bizTransactions().stream().map(values::transaction));
        list("sourceList", parties("source", context.sources()));
        list("destinationList", parties("destination", context.destinations()));
        list("", context.sensorElements().stream().map(values::sensorElement));
        ilmd();
        extensions(context);
    }

    private void persistentDisposition(PersistentDisposition disposition) {
        text.append("persistentDisposition");
        list("", disposition.set().stream().map(word -> "set=" + values.word(Vocabulary.DISPOSITION, word)));
        list("", disposition.unset().stream().map(word -> "unset=" + values.word(Vocabulary.DISPOSITION, word)));
    }

    private void ilmd() {
        Data.Fields ilmd = switch (event) {
            case ObjectEvent it -> it.ilmd();
            case TransformationEvent it -> it.ilmd();
            case AggregationEvent _, AssociationEvent _, TransactionEvent _ -> Data.Fields.NONE;
        };
        if (!ilmd.isEmpty()) {
            text.append("ilmd").append(values.extensions(ilmd));
        }
    }

    /** Those within fields of the standard first, under their fields' names; then the event's own. */
    private void extensions(EventContext context) {
        placeExtensions("readPoint", context.readPoint());
        placeExtensions("bizLocation", context.bizLocation());
        list("", context.sensorElements().stream().map(values::sensorExtensions));
        text.append(values.extensions(context.extensions()));
    }

    private void placeExtensions(String name, @Nullable Place place) {
        String extensions = place == null ? "" : values.extensions(place.extensions());
        if (!extensions.isEmpty()) {
            text.append(name).append(extensions);
        }
    }

    private void parent(@Nullable WrittenIdentifier parent) {
        if (parent != null) {
            pair("parentID", values.value(parent.text()));
        }
    }

    private void place(String name, @Nullable Place place) {
        if (place != null) {
            text.append(name);
            pair("id", values.value(place.id().text()));
        }
    }

    private void action(Action action) {
        pair("action", action.name());
    }

    private void identifiers(String name, List<WrittenIdentifier> identifiers) {
        list(name, identifiers.stream().map(identifier -> "epc=" + values.value(identifier.text())));
    }

    private void quantities(String name, List<Quantity> quantities) {
        list(name, quantities.stream().map(values::quantity));
    }

    private Stream<String> parties(String role, List<Party> parties) {
        return parties.stream().map(party -> values.party(role, party));
    }

    private void pair(String name, String value) {
        text.append(name).append('=').append(value.strip());
    }

    private void list(String name, Stream<String> items) {
        String joined = PreHashValues.sorted(items);
        if (!joined.isEmpty()) {
            text.append(name).append(joined);
        }
    }
}
