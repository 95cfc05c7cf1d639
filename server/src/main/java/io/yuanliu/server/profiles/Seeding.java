package io.yuanliu.server.profiles;

import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.ProfileReader;
import io.yuanliu.wire.profile.ProfileSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings bundled profiles into the database. As long as nobody published anything himself they apply at once; else they are
 * proposed where a category has a version. What was published stays as it is.
 */
@Component
class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

    private final Supplier<List<ProfileSource>> bundled;
    private final ProfileVersions versions;
    private final FactForms forms;
    private final Clock clock;

    @Autowired
    Seeding(BundledProfiles bundled, ProfileVersions versions, FactForms forms, Clock clock) {
        this(bundled::sources, versions, forms, clock);
    }

    Seeding(Supplier<List<ProfileSource>> bundled, ProfileVersions versions, FactForms forms, Clock clock) {
        this.bundled = bundled;
        this.versions = versions;
        this.forms = forms;
        this.clock = clock;
    }

    /** Afterwards the database holds every bundled version. Answers all versions. */
    List<ProfileVersion> seeded() {
        var known = versions.all();
        var sources = bundled.get();
        if (sources.isEmpty() && known.isEmpty()) {
            throw new IllegalStateException("No profile came with the program: it is not packaged as it should be");
        }
        if (sources.stream().allMatch(source -> isKnown(source, known))) {
            return known;
        }
        var profiles = ProfileReader.read(sources, forms);
        for (var source : sources) {
            var profile = profiles.get(source.category());
            if (profile != null && !isKnown(source, known)) {
                bring(source, profile, known);
            }
        }
        return versions.all();
    }

    private static boolean isKnown(ProfileSource source, List<ProfileVersion> known) {
        var sha256 = sha256(source.bundled());
        return known.stream()
                .anyMatch(version -> version.category().equals(source.category())
                        && version.sha256().equals(sha256));
    }

    private void bring(ProfileSource source, Profile profile, List<ProfileVersion> known) {
        var earlier = known.stream()
                .filter(version -> version.category().equals(profile.category()))
                .toList();
        var same = earlier.stream()
                .filter(version -> version.version() == profile.version())
                .findFirst();
        if (same.isPresent() && same.get().isPublished()) {
            LOG.warn(
                    "The bundled profile {} version {} differs from the published one, which stays; a change needs a new version",
                    profile.category(),
                    profile.version());
            return;
        }
        var version = version(source, profile);
        boolean applies = isTheFirst(version, known) || (isTheNewest(version, known) && isOurs(known));
        versions.keep(applies ? version.published(clock.instant(), ProfileVersion.INSTALLATION) : version);
        LOG.info(
                applies
                        ? "The profile {} version {} is published"
                        : "The profile {} version {} is proposed; publish it when it shall apply",
                profile.category(),
                profile.version());
    }

    private static boolean isTheFirst(ProfileVersion version, List<ProfileVersion> known) {
        return published(known).noneMatch(one -> one.category().equals(version.category()));
    }

    private static boolean isTheNewest(ProfileVersion version, List<ProfileVersion> known) {
        return published(known)
                .filter(one -> one.category().equals(version.category()))
                .allMatch(one -> one.version() < version.version());
    }

    /** Profiles refer to each other's records: whoever changed one decides when the others change beside it. */
    private static boolean isOurs(List<ProfileVersion> known) {
        return published(known).allMatch(one -> ProfileVersion.INSTALLATION.equals(one.publishedBy()));
    }

    private static Stream<ProfileVersion> published(List<ProfileVersion> known) {
        return known.stream().filter(ProfileVersion::isPublished);
    }

    private ProfileVersion version(ProfileSource source, Profile profile) {
        var body = source.bundled();
        return new ProfileVersion(
                profile.category(),
                profile.version(),
                profile.validFrom(),
                clock.instant(),
                null,
                null,
                body,
                sha256(body));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
