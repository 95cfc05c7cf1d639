package io.yuanliu.server.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** {@code qaa} is nobody's language (BCP 47 keeps it for private use); the file languages/qaa.json of the tests brings it. */
class FurtherLanguageTest {
    private static final Locale QAA = Locale.forLanguageTag("qaa");

    private final Words words = new Words();
    private final FindingMessages messages =
            new FindingMessages(new StaticListableBeanFactory().getBeanProvider(FindingTexts.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qaa|qaa",
                "qaa-CN,zh;q=0.9|qaa",
                "qab,qaa;q=0.5|qaa",
                "en,qaa;q=0.9|en",
                "zh-TW,qaa;q=0.9|zh",
                "qab|zh"
            })
    void aFileMakesALanguageKnown(String header, String tag) {
        assertThat(Language.tag(Language.of(header))).isEqualTo(tag);
    }

    @Test
    void itIsKnownByItsTagAndNoOtherIs() {
        assertThat(Language.all()).containsExactly(Language.CHINESE, Language.ENGLISH, QAA);
        assertThat(Language.tagged("qaa")).contains(QAA);
        assertThat(Language.tagged("qab")).isEmpty();
        assertThat(Language.tagged("zh")).contains(Language.CHINESE);
    }

    @Test
    void aFindingAndTheWordsInItAreToldInIt() {
        var finding = Finding.block("record.missing", "", Map.of("label", "头数", "labelEn", "Heads"));
        assertThat(messages.message(finding, QAA)).isEqualTo("qaa: qaa heads is wanted");
        var other = Finding.block("record.missing", "", Map.of("label", "只数", "labelEn", "Birds"));
        assertThat(messages.message(other, QAA)).isEqualTo("qaa: 只数 is wanted");
    }

    @Test
    void whatItDoesNotSayIsSaidInChinese() {
        var finding = Finding.block("request.parameter-type", "", Map.of("name", "size", "value", "x"));
        assertThat(messages.message(finding, QAA)).startsWith("参数 size");
        assertThat(words.in(QAA, "flow.licence", Map.of())).isEqualTo("资质备案");
    }

    @Test
    void theEnglishTellsTwoMeaningsOfOneChineseTextApart() {
        assertThat(Language.say("有效", "In force", QAA)).isEqualTo("qaa in force");
        assertThat(Language.say("有效", "Valid", QAA)).isEqualTo("qaa valid");
    }

    @Test
    void aTextWithValuesGoesOutInEveryLanguageThatSaysIt() {
        var late = words.text(
                "notice.task.late.text", Map.of("what", "备案", "whatEn", "Filing", "task", "甲", "due", "2026-12-01"));
        assertThat(late.further()).isEqualTo(Map.of("qaa", "qaa: 备案, 甲, 2026-12-01"));
        assertThat(Language.say(late, QAA)).isEqualTo("qaa: 备案, 甲, 2026-12-01");
        assertThat(Language.say(late, Language.ENGLISH)).contains("Filing");
        assertThat(words.text("notice.notice.trial.text", Map.of("host", "h")).further())
                .isEmpty();
    }

    @Test
    void theHeadsOfASheetAreMixedWhereSomeAreMissing() {
        assertThat(Language.say(List.of("层级", "数量"), List.of("Level", "Quantity"), QAA))
                .containsExactly("qaa level", "数量");
    }

    @Test
    void aTextOfNoFileIsChinese() {
        assertThat(Language.say(new LocalText("层级", "Level"), Locale.forLanguageTag("qab")))
                .isEqualTo("层级");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh.json", "zh-CN.json", "en.json", "en-GB.json", "QAA.json", "no_tag.json"})
    void aFileIsNamedAfterAFurtherLanguage(String file) {
        assertThatThrownBy(() -> Translations.language(file)).hasMessageContaining(file);
        assertThat(Translations.language("zh-Hant.json")).isEqualTo(Locale.forLanguageTag("zh-Hant"));
    }
}
