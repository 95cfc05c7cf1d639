package io.yuanliu.server.epcis.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.epcis.EventReads.Place;
import io.yuanliu.server.problem.Rejection;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;

/** A place in an answer as the text that leads to the next page. It never ends, for the log does not change. */
final class PageToken {
    private static final int BYTES = Long.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES + Long.BYTES;

    private PageToken() {}

    static String write(Place place) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.time()))
                .putInt(place.shard())
                .putLong(place.position())
                .putInt(place.taken())
                .putLong(place.shown());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Place read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() == BYTES) {
                return new Place(
                        Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                        bytes.getInt(),
                        bytes.getLong(),
                        bytes.getInt(),
                        bytes.getLong());
            }
        } catch (IllegalArgumentException | DateTimeException broken) {
            // Told below, as any other token that is none of ours.
        }
        throw new Rejection.Unreadable(
                Finding.block("capture.query-value", "", Map.of("name", "nextPageToken", "value", token)));
    }
}
