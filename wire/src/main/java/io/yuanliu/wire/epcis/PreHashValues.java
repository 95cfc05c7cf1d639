package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.BizTransaction;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.SensorElement;
import io.yuanliu.core.event.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spells single values of the text that is hashed. */
final class PreHashValues {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> METADATA = List.of(
            "time",
            "startTime",
            "endTime",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "bizRules");
    private static final List<String> REPORT = List.of(
            "type",
            "exception",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "time",
            "microorganism",
            "chemicalSubstance",
            "value",
            "component",
            "stringValue",
            "booleanValue",
            "hexBinaryValue",
            "uriValue",
            "minValue",
            "maxValue",
            "meanValue",
            "sDev",
            "percRank",
            "percValue",
            "uom",
            "coordinateReferenceSystem");

    /** Remarks change nothing that happened. */
    private static final String COMMENT = "rdfs:comment";

    private final PreHashStyle style;
    private final Map<String, String> declared;

    PreHashValues(PreHashStyle style, Map<String, String> declared) {
        this.style = style;
        this.declared = declared;
    }

    String value(String text) {
        return style.value(text.strip());
    }

    String word(Vocabulary vocabulary, String word) {
        return style.word(vocabulary, word);
    }

    static String time(Instant time) {
        return MILLISECONDS.format(time);
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** In the order of their characters' codes, without a separator. */
    static String sorted(Stream<String> items) {
        return items.sorted(Comparator.naturalOrder()).collect(Collectors.joining());
    }

    String quantity(Quantity quantity) {
        var text = new StringBuilder("quantityElementepcClass=")
                .append(value(quantity.epcClass().text()));
        if (quantity.quantity() != null) {
            text.append("quantity=").append(number(quantity.quantity()));
        }
        if (quantity.uom() != null) {
            text.append("uom=").append(quantity.uom());
        }
        return text.toString();
    }

    String transaction(BizTransaction transaction) {
        String type =
                transaction.type() == null ? "" : "type=" + word(Vocabulary.BUSINESS_TRANSACTION, transaction.type());
        return style.typed("bizTransaction=" + value(transaction.bizTransaction()), type);
    }

    String party(String role, Party party) {
        String type = "type=" + word(Vocabulary.SOURCE_OR_DESTINATION, party.type());
        return style.typed(role + "=" + value(party.id().text()), type);
    }

    String sensorElement(SensorElement element) {
        String metadata = known(element.metadata(), METADATA);
        return "sensorElement"
                + (metadata.isEmpty() ? "" : "sensorMetadata" + metadata)
                + sorted(element.reports().stream().map(report -> "sensorReport" + known(report, REPORT)));
    }

    private String known(Data.Fields fields, List<String> order) {
        var text = new StringBuilder();
        for (String name : order) {
            Data data = fields.get(name);
            if (data != null) {
                text.append(name).append('=').append(known(name, data));
            }
        }
        return text.toString();
    }

    private String known(String name, Data data) {
        if (!(data instanceof Data.Text(var text))) {
            return scalar(data);
        }
        return switch (name) {
            case "type" -> word(Vocabulary.MEASUREMENT, text);
            case "exception" -> word(Vocabulary.SENSOR_ALERT, text);
            case "component" -> word(Vocabulary.COMPONENT, text);
            case "time", "startTime", "endTime" -> {
                Timestamp time = Timestamps.read(text);
                yield time == null ? text : time(time.instant());
            }
            case "stringValue" -> text.strip();
            default -> value(text);
        };
    }

    /** The extensions within a sensor element, under the names of what they stand in; empty when there are none. */
    String sensorExtensions(SensorElement element) {
        String metadata = extensions(without(element.metadata(), Names.METADATA));
        String reports = sorted(element.reports().stream()
                .map(report -> extensions(without(report, Names.REPORT)))
                .filter(extensions -> !extensions.isEmpty())
                .map(extensions -> "sensorReport" + extensions));
        String own = extensions(element.extensions());
        String all = (metadata.isEmpty() ? "" : "sensorMetadata" + metadata) + reports + own;
        return all.isEmpty() ? "" : "sensorElement" + all;
    }

    private static Data.Fields without(Data.Fields fields, Set<String> names) {
        return new Data.Fields(fields.values().entrySet().stream()
                .filter(field -> !names.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Extensions or ILMD: names with their namespaces, sorted at each level. */
    String extensions(Data.Fields fields) {
        return sorted(fields.values().entrySet().stream()
                .filter(field -> !field.getKey().equals(COMMENT))
                .map(field -> extension(style.extensionName(field.getKey(), declared), field.getValue())));
    }

    private String extension(String name, Data data) {
        return switch (data) {
            case Data.Fields fields -> name + extensions(fields);
            case Data.Items(var items) -> sorted(items.stream().map(item -> extension(name, item)));
            case Data.Text _, Data.Decimal _, Data.Flag _, Data.Nothing _ -> name + "=" + scalar(data);
        };
    }

    /** XML knows no types within extensions, so that a text which is a decimal number counts as one. */
    private String scalar(Data data) {
        return switch (data) {
            case Data.Text(var text) -> isDecimal(text) ? number(new BigDecimal(text)) : value(text);
            case Data.Decimal(var number) -> number(number);
            case Data.Flag(var flag) -> Boolean.toString(flag);
            case Data.Nothing _, Data.Fields _, Data.Items _ -> "";
        };
    }

    /** Digits, a point, digits: what may carry zeros at its end that say nothing. */
    private static boolean isDecimal(String text) {
        int point = text.indexOf('.');
        return point > 0
                && point < text.length() - 1
                && text.length() <= 100
                && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && text.indexOf('.', point + 1) < 0;
    }
}
