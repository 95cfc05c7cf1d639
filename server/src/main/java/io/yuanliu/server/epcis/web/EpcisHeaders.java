package io.yuanliu.server.epcis.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.Capture.ErrorBehaviour;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Rejection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The header fields of the EPCIS 2.0 REST binding. */
final class EpcisHeaders {
    static final String BEHAVIOUR = "GS1-Capture-Error-Behaviour";
    static final String EXTENSIONS = "GS1-Extensions";
    static final String VERSION = "GS1-EPCIS-Version";

    private static final String SPOKEN = "2.0.0";

    private EpcisHeaders() {}

    /** What each answer carries. */
    static HttpHeaders spoken() {
        var headers = new HttpHeaders();
        headers.set(VERSION, SPOKEN);
        headers.set("GS1-CBV-Version", SPOKEN);
        return headers;
    }

    static HttpHeaders spoken(List<LogPosition> positions) {
        var headers = spoken();
        if (!positions.isEmpty()) {
            headers.set(LogPosition.HEADER, LogPosition.write(positions));
        }
        return headers;
    }

    /** What the caller wants done with the good events of a document in which others are bad. */
    static ErrorBehaviour behaviour(@Nullable String header) {
        return switch (header) {
            case null -> ErrorBehaviour.ROLLBACK;
            case "rollback" -> ErrorBehaviour.ROLLBACK;
            case "proceed" -> ErrorBehaviour.PROCEED;
            default -> throw refused(BEHAVIOUR, header);
        };
    }

    /** A version that a caller names must be one that is spoken here. */
    static void check(@Nullable String version) {
        if (version != null && !version.matches("2(\\.0){0,2}")) {
            throw refused(VERSION, version);
        }
    }

    /** Prefixes that are declared beside the event: {@code ex=https://example.org/ns/}. */
    static Map<String, String> namespaces(@Nullable String header) {
        var namespaces = new LinkedHashMap<String, String>();
        if (header != null) {
            for (var part : header.split(",", 100)) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw refused(EXTENSIONS, header);
                }
                namespaces.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return namespaces;
    }

    private static Rejection refused(String name, String value) {
        return new Rejection.Unreadable(
                Finding.block("capture.header-value", "", Map.of("name", name, "value", value)));
    }
}
