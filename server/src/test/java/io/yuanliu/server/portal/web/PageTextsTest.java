package io.yuanliu.server.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.field.FieldType;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Locale QAA = Locale.forLanguageTag("qaa");

    @Test
    void theAddressDecidesThenTheBrowserThenChinese() {
        assertThat(PageTexts.of("en", Locale.CHINA).language()).isEqualTo("en");
        assertThat(PageTexts.of(null, Locale.UK).language()).isEqualTo("en");
        assertThat(PageTexts.of(" ", Locale.FRENCH).language()).isEqualTo("zh");
        assertThat(PageTexts.of("qab", Locale.UK).language()).isEqualTo("zh");
        assertThat(PageTexts.of("qaa", Locale.UK).locale()).isEqualTo(QAA);
    }

    @Test
    void aFurtherLanguageSaysWhatItsFileSaysAndTheRestInChinese() {
        var texts = PageTexts.of(null, QAA);
        assertThat(texts.of("start.button")).isEqualTo("qaa find");
        assertThat(texts.of("sentence.attention.none", "now")).isEqualTo("qaa it's now");
        assertThat(texts.of("start.title")).isEqualTo("查一个码");
    }

    @Test
    void aPageLeadsToEveryOtherLanguage() {
        assertThat(PageTexts.of("zh", QAA).others())
                .extracting(PageTexts::language)
                .containsExactly("en", "qaa");
        assertThat(PageTexts.of("qaa", QAA).others())
                .extracting(PageTexts::name)
                .containsExactly("中文", "English");
    }

    @Test
    void unitsAreToldInIt() {
        var weight = new FieldType.Amount(null, null, 3, "KGM");
        var five = new Data.Decimal(BigDecimal.valueOf(5));
        assertThat(FieldText.of(weight, five, PageTexts.of("qaa", QAA))).isEqualTo("5 qaa kg");
        assertThat(FieldText.of(weight, five, PageTexts.of("en", QAA))).isEqualTo("5 kg");
    }
}
