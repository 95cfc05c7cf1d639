package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.wire.profile.ProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words of a category stand in its profile alone: no Java and no TypeScript of the program names a category, a record
 * type, a variety, a form of certificate or a kind of identifier that a profile declares.
 */
class CategoryWordsTest {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'|`([^`]*)`");
    private static final Pattern KEY = Pattern.compile("^\\s*([A-Z][A-Z_]+):");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(\\*|/\\*|//|<!--)");

    private static final Collection<Profile> PROFILES =
            ProfileReader.readFolder(Path.of("..", "profiles")).values();
    private static final Set<String> CATEGORIES =
            PROFILES.stream().map(Profile::category).collect(Collectors.toSet());
    private static final Set<String> WORDS =
            PROFILES.stream().flatMap(CategoryWordsTest::words).collect(Collectors.toSet());
    private static final Set<String> KINDS = PROFILES.stream()
            .flatMap(profile -> profile.kinds().keySet().stream())
            .filter(word ->
                    LocalKinds.ground().stream().noneMatch(kind -> kind.word().equals(word)))
            .collect(Collectors.toSet());

    /** Names of one plain word, such as transport, say nothing by themselves; their ids do. */
    private static Stream<String> words(Profile profile) {
        return Stream.of(
                        Stream.of(profile.category()),
                        profile.varieties().keySet().stream(),
                        profile.kinds().values().stream()
                                .map(LocalKind::issuers)
                                .map(Map::keySet)
                                .flatMap(Set::stream),
                        profile.records().values().stream()
                                .map(RecordType::id)
                                .map(id -> id.substring(id.indexOf('/') + 1))
                                .filter(name -> name.chars().anyMatch(Character::isUpperCase)))
                .flatMap(words -> words);
    }

    @Test
    void noneStandsInTheProgram() throws IOException {
        var found = Stream.of("../core/src/main/java", "../wire/src/main/java", "src/main/java", "../console/src")
                .flatMap(root -> files(Path.of(root)))
                .flatMap(CategoryWordsTest::breaches)
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void oneIsFoundWhereItStands() {
        assertThat(words("case \"livestock/slaughterIn\" -> 1;")).containsExactly("livestock/slaughterIn");
        assertThat(words("if (type === 'slaughterIn') return 'pork'")).containsExactly("slaughterIn", "pork");
        assertThat(words("  ANIMAL_A: { zh: '动物检疫证 A', en: 'Animal' },")).containsExactly("ANIMAL_A");
        assertThat(words("key.startsWith(\"local:promise:\")")).containsExactly("local:promise:");
        assertThat(words("`urn:yuanliu:crop:${number}`")).containsExactly("urn:yuanliu:crop:${number}");
    }

    @Test
    void whatSoundsLikeOneIsNone() {
        assertThat(words("    /** {@code \"livestock/pork\"} of a profile */")).isEmpty();
        assertThat(words("<input type=\"text\" role=\"group\"> local:lot:")).isEmpty();
    }

    private static List<String> words(String line) {
        if (COMMENT.matcher(line).find()) return List.of();
        var said = Stream.concat(
                QUOTED.matcher(line)
                        .results()
                        .map(match -> Stream.of(match.group(1), match.group(2), match.group(3))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow()),
                KEY.matcher(line).results().map(match -> match.group(1)));
        return said.filter(CategoryWordsTest::isOfACategory).toList();
    }

    private static boolean isOfACategory(String said) {
        return WORDS.contains(said)
                || CATEGORIES.stream().anyMatch(category -> said.startsWith(category + "/"))
                || KINDS.stream().anyMatch(kind -> said.contains("local:" + kind) || said.contains("yuanliu:" + kind));
    }

    private static Stream<String> breaches(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(line -> words(line).stream().map(word -> file + ": " + word));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Neither tests nor what is generated. */
    private static Stream<Path> files(Path root) {
        try (var all = Files.walk(root)) {
            return all
                    .filter(file -> file.toString().matches(".*\\.(java|ts|vue)"))
                    .filter(file -> !file.toString().matches(".*(\\.spec\\.ts|/schema/.*)"))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
