package io.yuanliu.server.records.web;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.records.RecordReads.Filter;
import io.yuanliu.server.records.RecordReads.State;
import io.yuanliu.server.records.RecordReads.Worst;
import io.yuanliu.server.registry.Registry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a list of records, as it stands in an address. */
record RecordQuery(
        @Nullable String type,
        @Nullable String category,
        @Nullable String party,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String state,
        @Nullable String severity) {

    Filter filter(Registry registry) {
        return new Filter(
                given(type),
                given(category),
                party(registry),
                given(q),
                time("from", from, false),
                time("to", to, true),
                given(state) == null ? null : word(State.class, "state", String.valueOf(state)),
                given(severity) == null ? null : word(Worst.class, "severity", String.valueOf(severity)));
    }

    /** A party by any of its codes. */
    private @Nullable String party(Registry registry) {
        var written = given(party);
        if (written == null) {
            return null;
        }
        return registry.party(written)
                .map(found -> found.id())
                .orElseGet(() ->
                        Identifiers.read(written) instanceof Reading.One(var identifier) ? identifier.key() : written);
    }

    /** A day, which is meant whole, or a moment. */
    private static @Nullable Instant time(String name, @Nullable String written, boolean end) {
        var text = given(written);
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? Days.readMoment(text.replace(' ', '+'))
                    : Days.read(text)
                            .plusDays(end ? 1 : 0)
                            .atStartOfDay(Days.SHANGHAI)
                            .toInstant();
        } catch (DateTimeException wrong) {
            throw wrong(name, text);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> words, String name, String written) {
        try {
            return Enum.valueOf(words, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(name, written);
        }
    }

    private static Rejection wrong(String name, String value) {
        return new Rejection.Unreadable(Finding.block("capture.query-value", "", Map.of("name", name, "value", value)));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
