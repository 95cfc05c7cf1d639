package io.yuanliu.server.profiles;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.problem.FindingTexts;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Right;
import io.yuanliu.wire.profile.ProfileReader;
import io.yuanliu.wire.profile.ProfileSource;
import io.yuanliu.wire.profile.ProfileUnreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What the categories demand, as published, read once and kept in memory. */
@Component
public class PublishedProfiles implements FindingTexts, SmartInitializingSingleton {
    private static final int MOST_FAULTS = 50;

    private final ProfileVersions versions;
    private final FactForms forms;
    private final Clock clock;

    private volatile @Nullable ProfileWords words;
    private volatile @Nullable DangerousActs dangerous;

    /** Read beside the rest of the start; whoever asks earlier waits. */
    private volatile CompletableFuture<Known> known;

    /** @param messages of findings, by code */
    private record Known(PublishedSet profiles, List<ProfileVersion> versions, Map<String, LocalText> messages) {
        static Known of(List<ProfileVersion> versions, FactForms forms) {
            var profiles = PublishedSet.read(versions, forms);
            return new Known(profiles, List.copyOf(versions), profiles.messages());
        }

        /** Makes the kinds of identifiers known of all versions: the log holds numbers of them. */
        void declare() {
            LocalKinds.declare(profiles.kinds());
        }
    }

    PublishedProfiles(Seeding seeding, ProfileVersions versions, FactForms forms, Clock clock) {
        this.versions = versions;
        this.forms = forms;
        this.clock = clock;
        this.known = CompletableFuture.supplyAsync(() -> {
            var first = Known.of(seeding.seeded(), forms);
            first.declare();
            return first;
        });
    }

    /** A profile that cannot be read fails the start. */
    @Override
    public void afterSingletonsInstantiated() {
        known.join();
    }

    /** The record type of an id, of the version that applies at a time. */
    public Optional<RecordType> recordType(String type, Instant at) {
        return known.join().profiles().recordType(type, at);
    }

    /**
     * The record type that judges a record: its form is that of the day of receipt, its rules are those of the day on
     * which it happened (decisions 10).
     */
    public Optional<RecordType> recordType(String type, Instant happened, Instant received) {
        return recordType(type, received)
                .map(form -> recordType(type, happened).map(form::withRulesOf).orElse(form));
    }

    /** The profiles that apply today. */
    public List<Profile> all() {
        return known.join().profiles().allAt(clock.instant());
    }

    /** What they call things; made anew when another version applies. */
    public ProfileWords words() {
        var profiles = known.join().profiles();
        var now = clock.instant();
        var applying = profiles.allAt(now);
        var last = words;
        if (last == null || !last.version().equals(ProfileWords.version(applying))) {
            words = last = ProfileWords.of(applying, profiles.allBefore(now));
        }
        return last;
    }

    /** What a record type that applies today does and calls dangerous; made anew when another version applies. */
    public Set<ActNature> dangerousActs() {
        var applying = all();
        var last = dangerous;
        if (last == null || !last.areOf(applying)) {
            dangerous = last = DangerousActs.of(applying);
        }
        return last.natures();
    }

    /** A category's profile that applies today. */
    public Optional<Profile> category(String category) {
        return known.join().profiles().at(category, clock.instant());
    }

    /** All versions of a category, proposed ones too, in order. */
    public List<ProfileVersion> versions(String category) {
        return known.join().versions().stream()
                .filter(version -> version.category().equals(category))
                .toList();
    }

    /** Lets a proposed version apply from its first day on. */
    public synchronized void publish(String category, int version) {
        var asker = Access.require(Right.PUBLISH);
        var found = find(category, version);
        if (found.isPublished()) {
            return;
        }
        var after = known.join().versions().stream()
                .map(one -> one.equals(found) ? one.published(clock.instant(), asker.id()) : one)
                .toList();
        var next = rehearsed(found.source(), after);
        if (!versions.publish(category, version, clock.instant(), asker.id())) {
            throw unknown(category, version);
        }
        next.declare();
        known = CompletableFuture.completedFuture(next);
    }

    /** What would apply, tried on made-up records first: a profile that fails them is not published. */
    private Known rehearsed(ProfileSource changed, List<ProfileVersion> after) {
        try {
            tried(changed);
            return Known.of(after, forms);
        } catch (ProfileUnreadable unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** The refusal of a profile that cannot be used, with its faults in words, each told whole. */
    public static Rejection unreadable(ProfileUnreadable unreadable) {
        return new Rejection.Refused(unreadable.faults().stream()
                .limit(MOST_FAULTS)
                .map(fault -> Finding.block("profiles.unreadable", "", Map.of("faults", fault.toString())))
                .toList());
    }

    /** All profiles as they would be with this one among them, tried on made-up records; nothing of it applies. */
    public Map<String, Profile> tried(ProfileSource changed) {
        var sources = new TreeMap<String, ProfileSource>();
        PublishedSet.newest(known.join().versions()).forEach(one -> sources.put(one.category(), one));
        sources.put(changed.category(), changed);
        return ProfileReader.readAndRehearse(sources.values(), forms, changed.category());
    }

    /** A version as it was written, whether it applies or not. */
    public ProfileSource source(String category, int version) {
        return find(category, version).source();
    }

    private ProfileVersion find(String category, int version) {
        return versions(category).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> unknown(category, version));
    }

    private static Rejection unknown(String category, int version) {
        return new Rejection.NotFound(Finding.block(
                "profiles.unknown-version", "", Map.of("category", category, "version", Integer.toString(version))));
    }

    @Override
    public Optional<LocalText> text(String code) {
        return Optional.ofNullable(known.join().messages().get(code));
    }
}
