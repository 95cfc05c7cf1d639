package io.yuanliu.server.people.web;

import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.Ground;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Speaking;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * @param further what it is limited to beside regions, categories and stages, by the names of the form's fields
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
        Map<String, Set<String>> further,
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
                new TreeSet<>(ground.values(Whose.CATEGORY)),
                new TreeSet<>(ground.values(Whose.STAGE)),
                further(ground),
                grant.speaks() instanceof Speaking.ForAuthority(var authority) ? authority : null,
                grant.from(),
                grant.until(),
                grant.by());
    }

    private static Map<String, Set<String>> further(Ground ground) {
        var further = new TreeMap<String, Set<String>>();
        ground.demands().forEach((dimension, values) -> {
            if (!dimension.equals(Whose.CATEGORY) && !dimension.equals(Whose.STAGE)) {
                further.put(dimension.several(), new TreeSet<>(values));
            }
        });
        return further;
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
                .flatMap(grant -> grant.ground().values(Whose.CATEGORY).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Right> rights(List<Grant> grants) {
        return grants.stream().flatMap(grant -> grant.rights().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
