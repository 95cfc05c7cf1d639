package io.yuanliu.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words();

    @Test
    void bothLanguagesKnowTheSameWords() {
        assertThat(words.keys(Language.CHINESE)).isNotEmpty().isEqualTo(words.keys(Language.ENGLISH));
    }

    @Test
    void aWordIsToldInTheReadersLanguage() {
        assertThat(words.in(Language.CHINESE, "flow.licence", Map.of())).isEqualTo("资质备案");
        assertThat(words.in(Language.ENGLISH, "flow.licence", Map.of())).isEqualTo("Filing of a licence");
        assertThat(words.in(Language.ENGLISH, "no.such-word", Map.of())).isEqualTo("no.such-word");
    }
}
