package io.yuanliu.server.registry;

import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.scope.Whose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered party, as of now.
 *
 * @param id canonical key; of a person a public local one, never the citizen number
 * @param written the identifier as it was sent first
 * @param kind a code of the table {@code registry_kind}: {@code ENTERPRISE}, {@code HOUSEHOLD}, {@code AUTHORITY}, …
 * @param nodes node types that it runs, as profiles name them
 * @param region division code of 6 digits (GB/T 2260), or null when unknown
 * @param parent canonical key of the party that it belongs to, or null
 * @param codes canonical keys of its further codes
 */
public record Party(
        String id,
        String written,
        String name,
        String kind,
        List<String> nodes,
        List<String> categories,
        @Nullable String region,
        @Nullable String address,
        @Nullable String parent,
        List<String> codes) {
    private static final String AUTHORITY = "AUTHORITY";

    public Party {
        nodes = List.copyOf(nodes);
        categories = List.copyOf(categories);
        codes = List.copyOf(codes);
    }

    /** As the policy of parties decides: of a party that names no categories or nodes each is its own. */
    public Seen seen() {
        return Seen.as(Whose.of(id, region)).ofAny(Whose.CATEGORY, categories).ofAny(Whose.STAGE, nodes);
    }

    /** 行政机关. */
    public boolean hasAuthority() {
        return kind.equals(AUTHORITY);
    }
}
