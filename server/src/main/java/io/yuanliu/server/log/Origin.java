package io.yuanliu.server.log;

import org.jspecify.annotations.Nullable;

/** Whose entry it is, for the scopes: canonical keys of party and site, the region, the category of the goods. */
public record Origin(
        @Nullable String party,
        @Nullable String site,
        @Nullable String region,
        @Nullable String category) {
    public static final Origin UNKNOWN = new Origin(null, null, null, null);
}
