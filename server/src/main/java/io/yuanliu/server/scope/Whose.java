package io.yuanliu.server.scope;

import org.jspecify.annotations.Nullable;

/** Whose something is: canonical keys of party and site, the region, the category, the node type at which it happened. */
public record Whose(
        @Nullable String party,
        @Nullable String site,
        @Nullable String region,
        @Nullable String category,
        @Nullable String stage) {}
