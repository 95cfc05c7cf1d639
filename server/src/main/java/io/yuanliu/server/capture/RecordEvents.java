package io.yuanliu.server.capture;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EventText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids of records, and of the events that they become: the same for the same record, however often it is sent. */
final class RecordEvents {
    private static final String PREFIX = "yuanliu";
    private static final String NAMESPACE = "urn:yuanliu:ns:";
    private static final String RECORD = PREFIX + ":record";

    private RecordEvents() {}

    /** The id of a record with a sender's number; a correction under the same number is another record. */
    static String recordId(String client, String type, String key, @Nullable String replaces) {
        var named = client + "|" + type + "|" + key + (replaces == null ? "" : "|" + replaces);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    static String randomId() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /**
     * The events of a record as they are to be stored.
     *
     * @param faults what keeps them from being EPCIS, such as a name of somebody's own that is no URI; then nothing is
     *     stored, for what is in the log must be readable for good
     */
    record Written(List<Event> events, @Nullable Bytes text, List<Finding> faults) {
        static Written of(String recordId, List<Event> events) {
            var named = RecordEvents.of(recordId, events);
            if (named.isEmpty()) {
                return new Written(named, null, List.of());
            }
            var text = EventText.writeAll(named);
            var faults = EventText.faults(text).stream()
                    .map(fault -> Finding.block(
                            "capture.no-event",
                            "",
                            Map.of("text", fault.values().getOrDefault("text", fault.code()))))
                    .distinct()
                    .toList();
            return new Written(named, text, faults);
        }
    }

    /** The events with their ids, each naming its record. */
    static List<Event> of(String recordId, List<Event> events) {
        var named = new ArrayList<Event>();
        for (var event : events) {
            var id = "urn:uuid:"
                    + UUID.nameUUIDFromBytes((recordId + "|" + named.size()).getBytes(StandardCharsets.UTF_8));
            named.add(with(event, header(event.header(), id), context(event.context(), recordId)));
        }
        return named;
    }

    private static EventHeader header(EventHeader header, String id) {
        var namespaces = new LinkedHashMap<>(header.namespaces());
        namespaces.putIfAbsent(PREFIX, NAMESPACE);
        return new EventHeader(
                id,
                header.eventTime(),
                header.timeZoneOffset(),
                header.recordTime(),
                header.certificationInfo(),
                header.errorDeclaration(),
                namespaces,
                header.asWritten());
    }

    private static EventContext context(EventContext context, String recordId) {
        return new EventContext(
                context.bizStep(),
                context.disposition(),
                context.persistentDisposition(),
                context.readPoint(),
                context.bizLocation(),
                context.bizTransactions(),
                context.sources(),
                context.destinations(),
                context.sensorElements(),
                context.extensions().with(RECORD, Data.of(recordId)));
    }

    private static Event with(Event event, EventHeader header, EventContext context) {
        return switch (event) {
            case ObjectEvent one ->
                new ObjectEvent(header, one.action(), one.epcs(), one.quantities(), one.ilmd(), context);
            case AggregationEvent one ->
                new AggregationEvent(
                        header, one.action(), one.parent(), one.childEpcs(), one.childQuantities(), context);
            case AssociationEvent one ->
                new AssociationEvent(
                        header, one.action(), one.parent(), one.childEpcs(), one.childQuantities(), context);
            case TransactionEvent one ->
                new TransactionEvent(header, one.action(), one.parent(), one.epcs(), one.quantities(), context);
            case TransformationEvent one ->
                new TransformationEvent(
                        header,
                        one.transformationId(),
                        one.inputEpcs(),
                        one.inputQuantities(),
                        one.outputEpcs(),
                        one.outputQuantities(),
                        one.ilmd(),
                        context);
        };
    }
}
