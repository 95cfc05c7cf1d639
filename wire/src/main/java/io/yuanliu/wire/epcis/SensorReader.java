package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.SensorElement;
import java.util.Map;

/** Checks what sensors said (EPCIS 2.0 §7.3.6) and keeps it by name. */
final class SensorReader {
    private SensorReader() {}

    static SensorElement element(Node node) {
        Node metadata = node.node("sensorMetadata");
        var reports = node.nodes("sensorReport", SensorReader::report);
        if (reports.isEmpty()) {
            node.findings().block("epcis.required", node.at(), Map.of("field", "sensorReport"));
        }
        return new SensorElement(
                metadata == null ? Data.Fields.NONE : metadata(metadata),
                reports,
                node.extensions(Names.SENSOR_ELEMENT));
    }

    private static Data.Fields metadata(Node node) {
        node.rememberIfEmpty();
        Names.METADATA_TIMES.forEach(node::time);
        Names.METADATA_URIS.forEach(node::uri);
        return node.all(Names.METADATA);
    }

    private static Data.Fields report(Node node) {
        if (!node.has("type") && !node.has("exception")) {
            node.findings().block("epcis.required", node.at(), Map.of("field", "type"));
        }
        node.wordAsWritten("type", Vocabulary.MEASUREMENT);
        node.wordAsWritten("exception", Vocabulary.SENSOR_ALERT);
        node.wordAsWritten("component", Vocabulary.COMPONENT);
        node.time("time");
        node.text("stringValue");
        node.text("uom");
        node.flag("booleanValue");
        hexadecimal(node);
        Names.REPORT_URIS.forEach(node::uri);
        Names.REPORT_NUMBERS.forEach(node::number);
        return node.all(Names.REPORT);
    }

    private static void hexadecimal(Node node) {
        String text = node.text("hexBinaryValue");
        if (text != null && (text.isEmpty() || !text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128))) {
            node.fault("epcis.hexadecimal", "hexBinaryValue", Map.of("text", text));
        }
    }
}
