package io.yuanliu.core.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries, whatever its kind.
 *
 * @param eventId null until capture has given the event its CBV hash
 * @param timeZoneOffset of the place of the event, {@code +08:00}
 * @param namespaces prefix to address of the extensions that this event uses; a term's definition is JSON text, and
 *     the address of a whole context stands for itself
 * @param asWritten JSON pointers of what would else be lost: lists and objects that were sent empty, and
 *     {@code /certificationInfo} when it was sent as one text and not as a list
 */
public record EventHeader(
        @Nullable String eventId,
        Timestamp eventTime,
        String timeZoneOffset,
        @Nullable Timestamp recordTime,
        List<String> certificationInfo,
        @Nullable ErrorDeclaration errorDeclaration,
        Map<String, String> namespaces,
        Set<String> asWritten) {
    public EventHeader {
        certificationInfo = List.copyOf(certificationInfo);
        namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        asWritten = Set.copyOf(asWritten);
    }

    public EventHeader(
            @Nullable String eventId,
            Timestamp eventTime,
            String timeZoneOffset,
            @Nullable Timestamp recordTime,
            List<String> certificationInfo,
            @Nullable ErrorDeclaration errorDeclaration,
            Map<String, String> namespaces) {
        this(eventId, eventTime, timeZoneOffset, recordTime, certificationInfo, errorDeclaration, namespaces, Set.of());
    }

    public static EventHeader of(@Nullable String eventId, Timestamp eventTime, String timeZoneOffset) {
        return new EventHeader(eventId, eventTime, timeZoneOffset, null, List.of(), null, Map.of());
    }

    public EventHeader withEventId(String id) {
        return new EventHeader(
                id, eventTime, timeZoneOffset, recordTime, certificationInfo, errorDeclaration, namespaces, asWritten);
    }
}
