package io.yuanliu.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FindingMessagesTest {
    /** Contexts of seals and hashes, kinds of tasks and notices: written like codes, and no codes. */
    private static final Set<String> NO_CODES = Set.of("capture.content", "capture.person", "capture.received");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final FindingMessages messages = new FindingMessages(beans.getBeanProvider(FindingTexts.class));

    @Test
    void everyCodeInTheSourceHasBothMessages() throws IOException {
        var families = messages.codes().stream().map(SourceCodes::family).collect(Collectors.toSet());
        var used = new TreeSet<String>();
        for (var module : Set.of("../core", "../wire", ".")) {
            used.addAll(codesUnder(Path.of(module, "src/main/java"), families));
        }
        used.removeAll(NO_CODES);
        // Kinds of tasks and notices are written alike, and have their own words.
        var words = MessageFiles.read("words", "zh").keySet();
        used.removeIf(name -> words.contains("task." + name) || words.contains("notice." + name));
        assertThat(used).contains("request.media-type", "access.right-missing");
        assertThat(used)
                .allSatisfy(code -> assertThat(messages.text(code)).as(code).isPresent());
    }

    @Test
    void theSearchFindsCodesHoweverTheyAreHandedOver() {
        var source = """
                Finding.block("one.two-three", pointer);
                new Rejection.NotFound(
                        "four.five", "id", id);
                private static final String CODE = "known.code-6";
                System.getProperty("java.version");
                """;
        assertThat(SourceCodes.in(source, Set.of("known")))
                .containsExactlyInAnyOrder("one.two-three", "four.five", "known.code-6");
    }

    @Test
    void bothLanguagesKnowTheSameCodes() {
        assertThat(MessageFiles.read("findings", "zh").keySet())
                .isEqualTo(MessageFiles.read("findings", "en").keySet());
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() {
        for (var code : messages.codes()) {
            var text = messages.text(code).orElseThrow();
            assertThat(placeholders(text.zh())).as(code).isEqualTo(placeholders(text.en()));
        }
    }

    @Test
    void everyKindOfProblemHasTitleAndDetail() {
        for (var kind : ProblemKind.values()) {
            assertThat(messages.text("problem." + kind.slug() + ".title"))
                    .as(kind.slug())
                    .isPresent();
            assertThat(messages.text("problem." + kind.slug() + ".detail"))
                    .as(kind.slug())
                    .isPresent();
        }
    }

    @Test
    void aValueWithAnEnglishWordIsToldInTheReadersLanguage() {
        var finding = Finding.block("record.missing", "/fields/heads", Map.of("label", "头数", "labelEn", "Heads"));
        assertThat(messages.message(finding, Language.ENGLISH))
                .contains("Heads")
                .doesNotContain("头数");
        assertThat(messages.message(finding, Language.CHINESE)).contains("头数");
    }

    @Test
    void valuesAreFilledInAsTheyAre() {
        var finding = Finding.block("request.parameter-type", "", Map.of("name", "size", "value", "<b>$1</b> {name}"));
        assertThat(messages.message(finding, Language.ENGLISH))
                .contains("<b>$1</b> {name}")
                .contains("size");
        assertThat(messages.message(finding, Language.CHINESE)).startsWith("参数 size");
    }

    @Test
    void whereNothingIsKnownThatIsSaid() {
        var finding = Finding.block("request.parameter-unknown", "", Map.of("name", "colour", "known", ""));
        assertThat(messages.message(finding, Language.ENGLISH)).endsWith("there is none.");
        assertThat(messages.message(finding, Language.CHINESE)).endsWith("可用的是：无。");
    }

    @Test
    void profilesBringTheirOwnTexts() {
        beans.addBean("texts", (FindingTexts) code -> code.equals("livestock.too-many")
                ? Optional.of(new LocalText("多于 {limit}", "more than {limit}"))
                : Optional.empty());
        var finding = Finding.warn("livestock.too-many", "", Map.of("limit", "3"));
        assertThat(messages.message(finding, Language.CHINESE)).isEqualTo("多于 3");
        assertThat(messages.message(Finding.block("livestock.unknown", ""), Language.CHINESE))
                .isEqualTo("livestock.unknown");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> codesUnder(Path folder, Set<String> families) throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                codes.addAll(SourceCodes.in(Files.readString(file), families));
            }
        }
        return codes;
    }
}
