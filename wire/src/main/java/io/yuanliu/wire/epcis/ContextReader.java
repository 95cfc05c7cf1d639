package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.BizTransaction;
import io.yuanliu.core.event.ErrorDeclaration;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.PersistentDisposition;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what all kinds of event share beside their objects. */
final class ContextReader {
    private ContextReader() {}

    static EventContext read(Node event, Set<String> standard) {
        return new EventContext(
                event.word("bizStep", Vocabulary.BUSINESS_STEP),
                event.word("disposition", Vocabulary.DISPOSITION),
                persistentDisposition(event),
                place(event, "readPoint"),
                place(event, "bizLocation"),
                event.nodes("bizTransactionList", ContextReader::bizTransaction),
                event.nodes("sourceList", node -> party(node, "source", Names.SOURCE)),
                event.nodes("destinationList", node -> party(node, "destination", Names.DESTINATION)),
                event.nodes("sensorElementList", SensorReader::element),
                event.extensions(standard));
    }

    private static @Nullable PersistentDisposition persistentDisposition(Node event) {
        Node node = event.node("persistentDisposition");
        if (node == null) {
            return null;
        }
        node.only(Names.PERSISTENT_DISPOSITION);
        var set = node.words("set", Vocabulary.DISPOSITION);
        var unset = node.words("unset", Vocabulary.DISPOSITION);
        if (set.isEmpty() && unset.isEmpty()) {
            node.findings().block("epcis.persistent-disposition-empty", node.at());
        }
        return new PersistentDisposition(set, unset);
    }

    private static @Nullable Place place(Node event, String name) {
        Node node = event.node(name);
        if (node == null) {
            return null;
        }
        node.require("id");
        var id = node.identifier("id");
        var extensions = node.extensions(Names.PLACE);
        return id == null ? null : new Place(id, extensions);
    }

    private static @Nullable BizTransaction bizTransaction(Node node) {
        node.only(Names.BUSINESS_TRANSACTION);
        node.require("bizTransaction");
        String type = node.word("type", Vocabulary.BUSINESS_TRANSACTION);
        String id = node.uri("bizTransaction");
        return id == null ? null : new BizTransaction(type, id);
    }

    private static @Nullable Party party(Node node, String name, Set<String> standard) {
        node.only(standard);
        node.require("type");
        node.require(name);
        String type = node.word("type", Vocabulary.SOURCE_OR_DESTINATION);
        var id = node.identifier(name);
        return type == null || id == null ? null : new Party(type, id);
    }

    static @Nullable Quantity quantity(Node node) {
        node.only(Names.QUANTITY);
        node.require("epcClass");
        var epcClass = node.identifier("epcClass");
        var quantity = node.number("quantity");
        String uom = node.text("uom");
        if (quantity != null && quantity.signum() < 0) {
            node.fault("epcis.quantity-negative", "quantity", Map.of("text", quantity.toString()));
        }
        if (uom != null && !isUnit(uom)) {
            node.fault("epcis.unit", "uom", Map.of("text", uom));
        }
        return epcClass == null ? null : new Quantity(epcClass, quantity, uom);
    }

    /** Two or three capitals or digits (UN/CEFACT recommendation 20). */
    private static boolean isUnit(String uom) {
        return uom.length() >= 2
                && uom.length() <= 3
                && uom.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    static @Nullable ErrorDeclaration errorDeclaration(Node event) {
        Node node = event.node("errorDeclaration");
        if (node == null) {
            return null;
        }
        node.require("declarationTime");
        var time = node.time("declarationTime");
        String reason = node.word("reason", Vocabulary.ERROR_REASON);
        List<String> corrective = node.uris("correctiveEventIDs");
        var extensions = node.extensions(Names.ERROR_DECLARATION);
        return time == null ? null : new ErrorDeclaration(time, reason, corrective, extensions);
    }
}
