package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.BizTransaction;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.PersistentDisposition;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.SensorElement;
import io.yuanliu.wire.json.JsonWriter;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes what all kinds of event share beside their objects. */
final class EventContextWriter {
    private final JsonWriter json;
    private final EventContext context;
    private final Predicate<String> sentEmpty;

    EventContextWriter(JsonWriter json, EventContext context, Predicate<String> sentEmpty) {
        this.json = json;
        this.context = context;
        this.sentEmpty = sentEmpty;
    }

    void write() {
        text("bizStep", context.bizStep());
        text("disposition", context.disposition());
        if (context.persistentDisposition() != null) {
            persistentDisposition(context.persistentDisposition());
        }
        place("readPoint", context.readPoint());
        place("bizLocation", context.bizLocation());
        bizTransactions();
        parties("sourceList", "source", context.sources());
        parties("destinationList", "destination", context.destinations());
        sensorElements();
    }

    private void persistentDisposition(PersistentDisposition disposition) {
        json.name("persistentDisposition").startObject();
        words("set", disposition.set());
        words("unset", disposition.unset());
        json.endObject();
    }

    private void words(String name, List<String> words) {
        if (opens(name, "/persistentDisposition/" + name, words)) {
            words.forEach(json::text);
            json.endArray();
        }
    }

    private void place(String name, @Nullable Place place) {
        if (place != null) {
            json.name(name).startObject().field("id", place.id().text());
            place.extensions().values().forEach(json::field);
            json.endObject();
        }
    }

    private void bizTransactions() {
        if (opens("bizTransactionList", "/bizTransactionList", context.bizTransactions())) {
            for (BizTransaction transaction : context.bizTransactions()) {
                json.startObject();
                text("type", transaction.type());
                json.field("bizTransaction", transaction.bizTransaction()).endObject();
            }
            json.endArray();
        }
    }

    private void parties(String name, String role, List<Party> parties) {
        if (opens(name, "/" + name, parties)) {
            for (Party party : parties) {
                json.startObject().field("type", party.type());
                json.field(role, party.id().text()).endObject();
            }
            json.endArray();
        }
    }

    private void sensorElements() {
        if (opens("sensorElementList", "/sensorElementList", context.sensorElements())) {
            for (int i = 0; i < context.sensorElements().size(); i++) {
                sensorElement(context.sensorElements().get(i), "/sensorElementList/" + i + "/sensorMetadata");
            }
            json.endArray();
        }
    }

    private void sensorElement(SensorElement element, String metadataPointer) {
        json.startObject();
        if (!element.metadata().isEmpty() || sentEmpty.test(metadataPointer)) {
            json.field("sensorMetadata", element.metadata());
        }
        json.startArray("sensorReport");
        element.reports().forEach(json::value);
        json.endArray();
        element.extensions().values().forEach(json::field);
        json.endObject();
    }

    /** Opens a list that holds something, or that was sent though it holds nothing. */
    private boolean opens(String name, String pointer, List<?> values) {
        boolean written = !values.isEmpty() || sentEmpty.test(pointer);
        if (written) {
            json.startArray(name);
        }
        return written;
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.field(name, value);
        }
    }
}
