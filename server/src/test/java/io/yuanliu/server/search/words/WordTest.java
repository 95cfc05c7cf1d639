package io.yuanliu.server.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.search.words.Word.Piece;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are found by any part of them, however it is written. */
class WordTest {
    @ParameterizedTest
    @CsvSource({
        "北京新发地农产品批发市场, 新发地",
        "北京新发地农产品批发市场, 北京新发地",
        "北京（新发地）农产品批发市场, 北京新发地",
        "北京新发地农产品批发市场, bjxfd",
        "北京新发地农产品批发市场, BJXFDNCP",
        "北京新发地农产品批发市场, xfd",
        "北京新发地农产品批发市场, xf",
        "北京新发地农产品批发市场, beijing",
        "北京新发地农产品批发市场, beijingxinfadi",
        "北京新发地农产品批发市场, beijingxinfa",
        "北京新发地农产品批发市场, beijingxinf",
        "北京新发地农产品批发市场, xinfadi",
        "北京新发地农产品批发市场, shichang",
        "重庆江津区肉联厂, cqjj",
        "重庆江津区肉联厂, chongqing",
        "六安市裕安区农场, la",
        "六安市裕安区农场, luan",
        "蚌埠冷库, bbl",
        "单县羊肉加工厂, sxyr",
        "曾记烧腊, zj",
        "仇师傅豆制品, qsf",
        "乐清海鲜行, yqhxh",
        "长沙红星冷冻, cshx",
        "西安饭庄, xian",
        "西安饭庄, xafz",
        "绿源农场, lvyuan",
        "绿源农场, lüyuan",
        "COFCO Meat 中粮肉食, cofco",
        "COFCO Meat 中粮肉食, mea",
        "COFCO Meat 中粮肉食, zlrs",
        "第三农贸市场A12铺, a12",
        "吉, 吉",
        "吉, ji"
    })
    void finds(String name, String typed) {
        assertThat(isFound(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "北京新发地农产品批发市场, 新地",
        "北京新发地农产品批发市场, 地新发",
        "北京新发地农产品批发市场, bxfd",
        "北京新发地农产品批发市场, xinfadian",
        "北京新发地农产品批发市场, shanghai",
        "北京新发地农产品批发市场, cofco",
        "西安饭庄, xiang"
    })
    void doesNotFind(String name, String typed) {
        assertThat(isFound(name, typed)).isFalse();
    }

    /** All words, each in one of its ways. */
    private static boolean isFound(String name, String typed) {
        var grams = NameGrams.of(List.of(name));
        return Question.of(typed).words().stream()
                .allMatch(word ->
                        word.ways().stream().anyMatch(way -> way.stream().allMatch(piece -> has(grams, piece))));
    }

    private static boolean has(NameGrams grams, Piece piece) {
        Set<String> kept = switch (piece.of()) {
            case CHARACTERS -> grams.characters();
            case SYLLABLES -> grams.syllables();
            case INITIALS -> grams.initials();
            case WORDS -> grams.words();
        };
        return piece.isBeginning()
                ? kept.stream().anyMatch(gram -> gram.startsWith(piece.text()))
                : kept.contains(piece.text());
    }
}
