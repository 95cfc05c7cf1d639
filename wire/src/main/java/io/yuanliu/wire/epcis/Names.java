package io.yuanliu.wire.epcis;

import java.util.HashSet;
import java.util.Set;

/** The names of the standard's fields, by the object that has them. */
final class Names {
    static final Set<String> QUANTITY = Set.of("epcClass", "quantity", "uom");
    static final Set<String> BUSINESS_TRANSACTION = Set.of("type", "bizTransaction");
    static final Set<String> SOURCE = Set.of("type", "source");
    static final Set<String> DESTINATION = Set.of("type", "destination");
    static final Set<String> PERSISTENT_DISPOSITION = Set.of("set", "unset");
    static final Set<String> PLACE = Set.of("id");
    static final Set<String> ERROR_DECLARATION = Set.of("declarationTime", "reason", "correctiveEventIDs");
    static final Set<String> SENSOR_ELEMENT = Set.of("sensorMetadata", "sensorReport");
    static final Set<String> METADATA_TIMES = Set.of("time", "startTime", "endTime");
    static final Set<String> METADATA_URIS =
            Set.of("deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules");
    static final Set<String> METADATA = union(METADATA_TIMES, METADATA_URIS);
    static final Set<String> REPORT_URIS = Set.of(
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "bizRules",
            "microorganism",
            "chemicalSubstance",
            "coordinateReferenceSystem",
            "uriValue");
    static final Set<String> REPORT_NUMBERS =
            Set.of("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");
    static final Set<String> REPORT_OTHERS =
            Set.of("type", "exception", "time", "component", "stringValue", "booleanValue", "hexBinaryValue", "uom");
    static final Set<String> REPORT = union(union(REPORT_URIS, REPORT_NUMBERS), REPORT_OTHERS);

    private static final Set<String> EVENT = Set.of(
            "@context",
            "type",
            "eventID",
            "eventTime",
            "eventTimeZoneOffset",
            "recordTime",
            "certificationInfo",
            "errorDeclaration",
            "bizStep",
            "disposition",
            "persistentDisposition",
            "readPoint",
            "bizLocation",
            "bizTransactionList",
            "sourceList",
            "destinationList",
            "sensorElementList");
    static final Set<String> OBJECT_EVENT = union(EVENT, Set.of("action", "epcList", "quantityList", "ilmd"));
    static final Set<String> AGGREGATION_EVENT =
            union(EVENT, Set.of("action", "parentID", "childEPCs", "childQuantityList"));
    static final Set<String> TRANSACTION_EVENT = union(EVENT, Set.of("action", "parentID", "epcList", "quantityList"));
    static final Set<String> TRANSFORMATION_EVENT = union(
            EVENT,
            Set.of(
                    "transformationID",
                    "inputEPCList",
                    "inputQuantityList",
                    "outputEPCList",
                    "outputQuantityList",
                    "ilmd"));

    private Names() {}

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
