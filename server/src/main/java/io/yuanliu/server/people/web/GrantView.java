package io.yuanliu.server.people.web;

import io.yuanliu.server.people.Grant;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Speaking;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody was given.
 *
 * @param party the party whose tree it reaches
 * @param authority the authority for which he speaks with it
 * @param everything whether nothing is cut
 */
record GrantView(
        UUID id,
        String role,
        Set<Right> rights,
        boolean everything,
        @Nullable String party,
        Set<String> regions,
        Set<String> categories,
        Set<String> stages,
        @Nullable String authority,
        Instant from,
        @Nullable Instant until,
        String by) {
    static GrantView of(Grant grant) {
        var ground = grant.ground();
        return new GrantView(
                grant.id(),
                grant.role(),
                new TreeSet<>(grant.rights()),
                ground.everything(),
                ground.tree(),
                new TreeSet<>(ground.areas()),
                new TreeSet<>(ground.categories()),
                new TreeSet<>(ground.stages()),
                grant.speaks() instanceof Speaking.ForAuthority(var authority) ? authority : null,
                grant.from(),
                grant.until(),
                grant.by());
    }

    /** The region of the first grant that has one. */
    static @Nullable String region(List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.ground().areas().stream().sorted())
                .findFirst()
                .orElse(null);
    }

    static Set<String> categories(List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.ground().categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Right> rights(List<Grant> grants) {
        return grants.stream().flatMap(grant -> grant.rights().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
