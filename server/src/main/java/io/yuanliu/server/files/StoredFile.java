package io.yuanliu.server.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it is kept.
 *
 * @param name as its sender called it, without a path
 * @param type by its content
 * @param bytes of the content as it was sent
 * @param sha256 of the same, in hexadecimal
 * @param sealed whether the content lies encrypted
 * @param addedBy an asker's id
 */
public record StoredFile(
        UUID id,
        FileOwner owner,
        String name,
        FileType type,
        long bytes,
        String sha256,
        boolean sealed,
        Instant addedAt,
        String addedBy) {
    /** The name under which the content lies in the store. */
    public String contentName() {
        return id.toString().replace("-", "");
    }

    /** The name under which a picture's harmless copy lies. */
    public String viewName() {
        return contentName() + ".view";
    }
}
