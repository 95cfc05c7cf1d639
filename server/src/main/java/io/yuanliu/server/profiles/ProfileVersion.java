package io.yuanliu.server.profiles;

import io.yuanliu.wire.profile.ProfileSource;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a category's profile, as written.
 *
 * @param publishedAt null while it is only proposed
 * @param publishedBy {@link #INSTALLATION}, or who published it
 * @param sha256 of the bundled text, in hex
 */
public record ProfileVersion(
        String category,
        int version,
        LocalDate validFrom,
        Instant proposedAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        String body,
        String sha256) {
    /** The program published it by itself. */
    public static final String INSTALLATION = "installation";

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** The same, published. */
    ProfileVersion published(Instant at, String by) {
        return new ProfileVersion(category, version, validFrom, proposedAt, at, by, body, sha256);
    }

    ProfileSource source() {
        return ProfileSource.unbundled(category, body);
    }
}
