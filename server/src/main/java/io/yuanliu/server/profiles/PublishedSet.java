package io.yuanliu.server.profiles;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.profile.ProfileReader;
import io.yuanliu.wire.profile.ProfileSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All published profiles, read: each category's versions in order. */
record PublishedSet(Map<String, TreeMap<Integer, Profile>> versions) {

    /** Older versions are read beside the newest of the other categories, whose records they refer to. */
    static PublishedSet read(Collection<ProfileVersion> all, FactForms forms) {
        var newest = new TreeMap<String, ProfileVersion>();
        var older = new ArrayList<ProfileVersion>();
        for (var version : all) {
            if (version.isPublished()) {
                var before = newest.put(version.category(), version);
                if (before != null) {
                    older.add(before);
                }
            }
        }
        var set = new PublishedSet(new TreeMap<>());
        ProfileReader.read(sources(newest), forms).values().forEach(set::add);
        for (var version : older) {
            var others = new TreeMap<>(newest);
            others.put(version.category(), version);
            var profile = ProfileReader.read(sources(others), forms).get(version.category());
            if (profile != null) {
                set.add(profile);
            }
        }
        return set;
    }

    /** The newest published version of each category, as written. */
    static List<ProfileSource> newest(Collection<ProfileVersion> all) {
        var newest = new TreeMap<String, ProfileVersion>();
        all.stream().filter(ProfileVersion::isPublished).forEach(version -> newest.put(version.category(), version));
        return sources(newest);
    }

    private static List<ProfileSource> sources(Map<String, ProfileVersion> versions) {
        return versions.values().stream().map(ProfileVersion::source).toList();
    }

    private void add(Profile profile) {
        versions.computeIfAbsent(profile.category(), _ -> new TreeMap<>()).put(profile.version(), profile);
    }

    /** The version that applies at a time; before the first one's day, the first. */
    Optional<Profile> at(String category, Instant time) {
        var known = versions.get(category);
        if (known == null) {
            return Optional.empty();
        }
        LocalDate day = Days.day(time);
        return known.descendingMap().values().stream()
                .filter(profile -> !profile.validFrom().isAfter(day))
                .findFirst()
                .or(() -> Optional.of(known.firstEntry().getValue()));
    }

    Optional<RecordType> recordType(String type, Instant time) {
        int slash = type.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : at(type.substring(0, slash), time)
                        .flatMap(
                                profile -> Optional.ofNullable(profile.records().get(type.substring(slash + 1))));
    }

    List<Profile> allAt(Instant time) {
        return versions.keySet().stream()
                .flatMap(category -> at(category, time).stream())
                .toList();
    }

    /** The versions before those that apply at a time, each category's newest first. */
    List<Profile> allBefore(Instant time) {
        return versions.entrySet().stream()
                .flatMap(known -> at(known.getKey(), time).stream()
                        .flatMap(applying ->
                                known.getValue().headMap(applying.version(), false).descendingMap().values().stream()))
                .toList();
    }

    /** The kinds of identifiers that any version names. */
    List<LocalKind> kinds() {
        return versions.values().stream()
                .flatMap(known -> known.values().stream())
                .flatMap(profile -> profile.kinds().values().stream())
                .toList();
    }

    /**
     * Every message of every version, the newest one's where a code has several. The code of a reason names its version:
     * what a cause in the log says stays what it was.
     */
    Map<String, LocalText> messages() {
        var messages = new LinkedHashMap<String, LocalText>();
        versions.values()
                .forEach(known -> known.values()
                        .forEach(profile -> profile.records().values().forEach(type -> {
                            type.faults().forEach(fault -> messages.put(fault.code(), fault.message()));
                            type.causes().forEach(cause -> messages.put(cause.code(), cause.reason()));
                        })));
        return messages;
    }
}
