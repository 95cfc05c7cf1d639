package io.yuanliu.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB,en;q=0.9|en",
                "zh-CN,zh;q=0.9,en;q=0.8|zh",
                "de,en;q=0.5|en",
                "fr|zh",
                "*|zh",
                "en;q=abc|zh",
                "''|zh"
            })
    void chineseUnlessEnglishIsPreferred(String header, String language) {
        assertThat(Language.of(header).getLanguage()).isEqualTo(language);
    }
}
