package io.yuanliu.server.profiles;

import io.yuanliu.wire.profile.ProfileSource;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a category's profile, as written.
 *
 * @param publishedAt null while it is only proposed
 * @param sha256 of the bundled text, in hex
 */
public record ProfileVersion(
        String category,
        int version,
        LocalDate validFrom,
        Instant proposedAt,
        @Nullable Instant publishedAt,
        String body,
        String sha256) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    ProfileSource source() {
        return ProfileSource.unbundled(category, body);
    }
}
