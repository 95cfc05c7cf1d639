package io.yuanliu.server.log;

import org.jspecify.annotations.Nullable;

/**
 * An entry's bytes as they are stored, JSON in UTF-8: values about persons stand in them as reference and commitment, so
 * that they stay when those values are gone.
 *
 * @param body the event, or the record
 * @param events of a record: the array of the events that it became; null when it became none
 */
public record StoredText(Bytes body, @Nullable Bytes events) {
    /** SHA-256 over the SHA-256 of each part, so that one part is proved without the other; nothing for no events. */
    public Bytes hash() {
        var digest = Bytes.sha256Digest();
        digest.update(body.sha256().array());
        if (events != null) {
            digest.update(events.sha256().array());
        }
        return Bytes.of(digest.digest());
    }
}
