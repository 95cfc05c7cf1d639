package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.Pointer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of one event into the event; tells every fault that the JSON has, not only the first. */
final class EventReader {
    /** Stand in for what is missing or wrong; an event with a finding of weight is never handed out. */
    private static final Timestamp NO_TIME = Timestamp.of(Instant.EPOCH);

    private final Data.Fields fields;
    private final EventScope scope;
    private final Node node;

    private EventReader(Data.Fields fields, Pointer at, EventScope scope) {
        this.fields = fields;
        this.scope = scope;
        this.node = new Node(fields, at, scope);
    }

    /** Null when a finding blocks. */
    static @Nullable Event read(Data data, Pointer at, Prefixes prefixes, Findings findings) {
        int before = findings.size();
        if (!(data instanceof Data.Fields fields)) {
            findings.block("epcis.expected-object", at);
            return null;
        }
        Data context = fields.get("@context");
        Prefixes known = context == null ? prefixes : prefixes.with(context, at.field("@context"), findings);
        Event event = new EventReader(fields, at, new EventScope(findings, known, at)).event();
        return findings.blocksFrom(before) ? null : event;
    }

    private @Nullable Event event() {
        node.require("type");
        String type = node.text("type");
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "ObjectEvent" -> object();
            case "AggregationEvent" -> aggregation();
            case "AssociationEvent" -> association();
            case "TransactionEvent" -> transaction();
            case "TransformationEvent" -> transformation();
            default -> {
                node.fault("epcis.event-type", "type", Map.of("text", type));
                yield null;
            }
        };
    }

    private ObjectEvent object() {
        Action action = action();
        var epcs = distinct("epcList");
        var quantities = quantities("quantityList");
        Data.Fields ilmd = ilmd();
        if (node.has("ilmd") && action != Action.ADD) {
            node.fault("epcis.ilmd-without-add", "ilmd", Map.of());
        }
        var context = ContextReader.read(node, Names.OBJECT_EVENT);
        boolean sensed = !context.sensorElements().isEmpty() && context.readPoint() != null;
        if (!node.has("epcList") && quantities.isEmpty() && !sensed) {
            node.findings().block("epcis.no-objects", node.at());
        }
        return new ObjectEvent(header(), action, epcs, quantities, ilmd, context);
    }

    private AggregationEvent aggregation() {
        Action action = action();
        if (action != Action.OBSERVE) {
            node.require("parentID");
        }
        var children = node.identifiers("childEPCs");
        var quantities = quantities("childQuantityList");
        requireSome(action, children.isEmpty() && quantities.isEmpty());
        return new AggregationEvent(
                header(),
                action,
                node.identifier("parentID"),
                children,
                quantities,
                ContextReader.read(node, Names.AGGREGATION_EVENT));
    }

    private AssociationEvent association() {
        Action action = action();
        node.require("parentID");
        var children = node.identifiers("childEPCs");
        var quantities = quantities("childQuantityList");
        requireSome(action, children.isEmpty() && quantities.isEmpty());
        return new AssociationEvent(
                header(),
                action,
                node.identifier("parentID"),
                children,
                quantities,
                ContextReader.read(node, Names.AGGREGATION_EVENT));
    }

    private TransactionEvent transaction() {
        Action action = action();
        var epcs = node.identifiers("epcList");
        var quantities = quantities("quantityList");
        requireSome(action, !node.has("epcList") && quantities.isEmpty());
        var context = ContextReader.read(node, Names.TRANSACTION_EVENT);
        if (context.bizTransactions().isEmpty()) {
            node.findings().block("epcis.required", node.at(), Map.of("field", "bizTransactionList"));
        }
        return new TransactionEvent(header(), action, node.identifier("parentID"), epcs, quantities, context);
    }

    private TransformationEvent transformation() {
        var inputs = distinct("inputEPCList");
        var inputQuantities = quantities("inputQuantityList");
        var outputs = distinct("outputEPCList");
        var outputQuantities = quantities("outputQuantityList");
        boolean in = !inputs.isEmpty() || !inputQuantities.isEmpty();
        boolean out = !outputs.isEmpty() || !outputQuantities.isEmpty();
        if (!(in && out) && !(node.has("transformationID") && (in || out))) {
            node.findings().block("epcis.transformation-sides", node.at());
        }
        return new TransformationEvent(
                header(),
                node.uri("transformationID"),
                inputs,
                inputQuantities,
                outputs,
                outputQuantities,
                ilmd(),
                ContextReader.read(node, Names.TRANSFORMATION_EVENT));
    }

    private void requireSome(Action action, boolean none) {
        if (none && action != Action.DELETE) {
            node.findings().block("epcis.no-objects", node.at());
        }
    }

    private EventHeader header() {
        node.require("eventTime");
        node.require("eventTimeZoneOffset");
        Timestamp time = node.time("eventTime");
        String offset = node.text("eventTimeZoneOffset");
        if (offset != null && !Timestamps.isOffset(offset)) {
            node.fault("epcis.time-zone-offset", "eventTimeZoneOffset", Map.of("text", offset));
        }
        return new EventHeader(
                node.uri("eventID"),
                time == null ? NO_TIME : time,
                offset == null ? "+08:00" : offset,
                node.time("recordTime"),
                node.oneOrMoreUris("certificationInfo"),
                ContextReader.errorDeclaration(node),
                scope.prefixes().usedBy(fields),
                scope.asWritten());
    }

    private Action action() {
        node.require("action");
        String text = node.text("action");
        for (Action action : Action.values()) {
            if (action.name().equals(text)) {
                return action;
            }
        }
        if (text != null) {
            node.fault("epcis.action", "action", Map.of("text", text));
        }
        return Action.ADD;
    }

    private List<WrittenIdentifier> distinct(String name) {
        var identifiers = node.identifiers(name);
        if (identifiers.size() > 1 && new HashSet<>(identifiers).size() < identifiers.size()) {
            node.fault("epcis.repeated-item", name, Map.of());
        }
        return identifiers;
    }

    private List<Quantity> quantities(String name) {
        return node.nodes(name, ContextReader::quantity);
    }

    private Data.Fields ilmd() {
        Node ilmd = node.node("ilmd");
        if (ilmd == null) {
            return Data.Fields.NONE;
        }
        ilmd.rememberIfEmpty();
        return ilmd.extensions(Set.of());
    }
}
