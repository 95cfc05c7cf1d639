package io.yuanliu.server.profiles;

import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.text.LocalText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the profiles call things, in both languages: little enough for every page to ask for. A word that only an earlier
 * version has is there too, for records of that time.
 *
 * @param version another one whenever a word may have changed
 * @param nodes kinds of places, by name
 * @param varieties by the id under which events name them, {@code livestock/pork}
 * @param records by type, {@code livestock/slaughterIn}
 * @param kinds of numbers of somebody's own register, by the word in their identifiers
 * @param lists by category and name, {@code livestock/clinical}; then by value
 */
public record ProfileWords(
        String version,
        Map<String, LocalText> categories,
        Map<String, LocalText> nodes,
        Map<String, LocalText> varieties,
        Map<String, LocalText> records,
        Map<String, KindWords> kinds,
        Map<String, Map<String, LocalText>> lists) {

    /**
     * What numbers of one kind are called.
     *
     * @param issuers names of those that give them and are no parties: the forms of certificates
     */
    public record KindWords(LocalText name, Map<String, LocalText> issuers) {
        static KindWords of(LocalKind kind) {
            return new KindWords(kind.name(), new LinkedHashMap<>(kind.issuers()));
        }
    }

    /** The words of those that apply, then of those before them. */
    static ProfileWords of(Collection<Profile> applying, Collection<Profile> earlier) {
        var words = new ProfileWords(
                version(applying),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        applying.forEach(words::take);
        earlier.forEach(words::take);
        LocalKinds.ground().forEach(words::take);
        return words;
    }

    static String version(Collection<Profile> applying) {
        return applying.stream()
                .map(profile -> profile.category() + "." + profile.version())
                .collect(Collectors.joining("-"));
    }

    private void take(Profile profile) {
        categories.putIfAbsent(profile.category(), profile.name());
        profile.nodes().forEach(nodes::putIfAbsent);
        profile.varieties().values().forEach(variety -> varieties.putIfAbsent(variety.id(), variety.name()));
        profile.records().values().forEach(type -> records.putIfAbsent(type.id(), type.name()));
        profile.kinds().values().stream().filter(kind -> !kind.isFormer()).forEach(this::take);
        profile.lists().forEach((name, list) -> {
            var known = lists.computeIfAbsent(profile.category() + "/" + name, _ -> new LinkedHashMap<>());
            list.entries().forEach(known::putIfAbsent);
        });
    }

    /** Categories may each name other issuers of one kind. */
    private void take(LocalKind kind) {
        var known = kinds.computeIfAbsent(kind.word(), _ -> KindWords.of(kind));
        kind.issuers().forEach(known.issuers()::putIfAbsent);
    }
}
