package io.yuanliu.server.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place where a party works, as of now.
 *
 * @param id canonical key
 * @param party canonical key of the party that runs it
 * @param lng degrees east (GCJ-02 or WGS 84 as sent), or null
 */
public record Site(
        String id,
        String written,
        String name,
        String party,
        @Nullable String region,
        @Nullable String address,
        @Nullable BigDecimal lng,
        @Nullable BigDecimal lat) {}
