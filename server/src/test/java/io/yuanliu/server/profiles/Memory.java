package io.yuanliu.server.profiles;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Profile versions in memory. */
final class Memory implements ProfileVersions {
    private record Name(String category, int version) {}

    private final Map<Name, ProfileVersion> kept = new HashMap<>();

    @Override
    public List<ProfileVersion> all() {
        return kept.values().stream()
                .sorted(Comparator.comparing(ProfileVersion::category).thenComparingInt(ProfileVersion::version))
                .toList();
    }

    @Override
    public void keep(ProfileVersion version) {
        kept.merge(
                new Name(version.category(), version.version()),
                version,
                (old, young) -> old.isPublished() ? old : young);
    }

    @Override
    public boolean publish(String category, int version, Instant at, String by) {
        var name = new Name(category, version);
        var found = kept.get(name);
        if (found == null || found.isPublished()) {
            return false;
        }
        kept.put(name, found.published(at, by));
        return true;
    }

    /** As if somebody had published himself what is published. */
    void publishedBySomebody(Instant at) {
        kept.replaceAll((name, version) -> version.isPublished() ? version.published(at, "user:chen") : version);
    }
}
