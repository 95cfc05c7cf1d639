package io.yuanliu.server.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, scan and paste is understood. */
class QuestionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "99020200100170000413",
                "9902 0200 1001 7000 0413",
                "9902-0200-1001-7000-0413",
                "９９０２０２００１００１７００００４１３",
                " 99020200100170000413\t",
                "urn:yuanliu:trace:99020200100170000413",
                "trace:99020200100170000413",
                "http://localhost:8080/t/99020200100170000413",
                "https://sz.example.cn/t/urn:yuanliu:trace:99020200100170000413?lang=en#top",
                "https://sz.example.cn/t?lang=en&code=9902%200200%201001%207000%200413",
                "https://sz.example.cn/t/urn%3Ayuanliu%3Atrace%3A99020200100170000413"
            })
    void oneTraceCodeInEverySpelling(String typed) {
        assertThat(keys(typed)).contains("trace:99020200100170000413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/01/06901234567892/10/A1",
                "https://brand.example.cn/food/01/06901234567892/10/A1?17=271231",
                "(01)06901234567892(10)A1",
                "( 01 ) 0690 1234 5678 92 ( 10 ) A1",
                "（01）06901234567892（10）A1",
                "]C1010690123456789210A1",
                "https://sz.example.cn/t/01/06901234567892/10/A1",
                "/01/06901234567892/10/A1"
            })
    void oneLotOfGs1InEverySpelling(String typed) {
        assertThat(keys(typed)).contains("gs1:01/06901234567892/10/A1");
    }

    @Test
    void ofAnItemThenOfItsLotThenOfItsKind() {
        assertThat(keys("https://id.gs1.org/01/06901234567892/10/A1/21/7"))
                .containsExactly("gs1:01/06901234567892/21/7", "gs1:01/06901234567892/10/A1", "gs1:01/06901234567892");
        assertThat(keys("6901234567892")).contains("gs1:01/06901234567892", "operator:6901234567892");
    }

    @Test
    void anAddressOfAPaperIsItsNumber() {
        assertThat(Question.of("http://localhost:8080/p/YL-7K2M-9QXR-40AB").text())
                .isEqualTo("YL-7K2M-9QXR-40AB");
    }

    @Test
    void anotherAddressHasNoNumberAndNoWords() {
        var question = Question.of("https://news.example.com/2026/meat");
        assertThat(question.code()).isEmpty();
        assertThat(question.words()).isEmpty();
        assertThat(question.keys().stream().map(Identifier::scheme)).containsOnly("uri");
    }

    @Test
    void aNumberHasOneSpelling() {
        assertThat(List.of("京（2024）第 0012-7 号", "京(2024)第0012-7号", "京２０２４第００１２７号"))
                .allSatisfy(typed -> assertThat(Question.of(typed).code()).isEqualTo("京2024第00127号"));
        assertThat(Question.of("sc 104-3301 0600123").code()).isEqualTo("SC10433010600123");
    }

    @Test
    void wordsOfNames() {
        assertThat(Question.of("新发地 ＣＯＦＣＯ肉业").words()).extracting(Word::text).containsExactly("新发地", "cofco", "肉业");
    }

    @Test
    void whoseNumberItIsStaysOutOfAddresses() {
        assertThat(Question.of("11010519491231002X").isPersonal()).isTrue();
        assertThat(Question.of("1101 0519 4912 3100 2x").isPersonal()).isTrue();
        assertThat(Question.of("91110000600037341L").isPersonal()).isFalse();
        assertThat(Question.of("张三").isPersonal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "%zz", "http://", "http://x/t/", "http://x/t/%zz", "----", "🐖🐖", "\u0000", "ﷺﷺ", "'", "\\"
            })
    void whateverItIsItIsUnderstoodAsSomething(String typed) {
        assertThat(Question.of(typed)).isNotNull();
    }

    private static List<String> keys(String typed) {
        return Question.of(typed).keys().stream().map(Identifier::key).toList();
    }
}
