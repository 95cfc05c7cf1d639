package io.yuanliu.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yuanliu.core.identifier.Identifier.Level;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        urn:epc:id:sgtin:0614141.107346.2017,        gs1:01/10614141073464/21/2017,     ITEM
        urn:epc:id:sgtin:0614141.107346.a%2Fb.c,     gs1:01/10614141073464/21/a%2Fb.c,  ITEM
        urn:epc:class:lgtin:4012345.012345.998877,   gs1:01/04012345123456/10/998877,   LOT
        urn:epc:idpat:sgtin:4012345.098765.*,        gs1:01/04012345987652,             KIND
        urn:epc:id:sscc:0614141.1234567890,          gs1:00/106141412345678908,         LOGISTIC_UNIT
        urn:epc:id:sgln:0614141.07346.1234,          gs1:414/0614141073467/254/1234,    PLACE
        urn:epc:id:sgln:0614141.07346.0,             gs1:414/0614141073467,             PLACE
        urn:epc:id:pgln:0614141.07346,               gs1:417/0614141073467,             PARTY
        urn:epc:id:grai:0614141.12345.400,           gs1:8003/00614141123452400,        ITEM
        urn:epc:idpat:grai:0614141.12345.*,          gs1:8003/00614141123452,           ASSET
        urn:epc:id:giai:4000001.111,                 gs1:8004/4000001111,               ITEM
        urn:epc:id:gsrn:0614141.0000010253,          gs1:8018/061414100000102534,       PARTY
        urn:epc:id:gsrnp:0614141.0000010253,         gs1:8017/061414100000102534,       PARTY
        urn:epc:id:gdti:0614141.12345.400,           gs1:253/0614141123452400,          DOCUMENT
        urn:epc:id:cpi:0614141.5PQ7%2FZ43.12345,     gs1:8010/06141415PQ7%2FZ43/8011/12345, ITEM
        urn:epc:idpat:cpi:0614141.5PQ7%2FZ43.*,      gs1:8010/06141415PQ7%2FZ43,        KIND
        urn:epc:id:sgcn:4012345.67890.04711,         gs1:255/401234567890104711,        DOCUMENT
        urn:epc:id:ginc:0614141.xyz47%2F11,          gs1:401/0614141xyz47%2F11,         LOGISTIC_UNIT
        urn:epc:id:gsin:0614141.123456789,           gs1:402/06141411234567890,         LOGISTIC_UNIT
        urn:epc:id:itip:4012345.012345.01.02.987,    gs1:8006/040123451234560102/21/987, ITEM
        urn:epc:idpat:itip:4012345.012345.01.02.*,   gs1:8006/040123451234560102,       KIND
        urn:epc:id:upui:1234567.089456.51qIgY)%3C%26Jp3*j7'SDB, gs1:01/01234567894560/235/51qIgY%29%3C%26Jp3%2Aj7'SDB, ITEM
        urn:epc:id:gid:95100000.12345.400,           epc:id:gid:95100000.12345.400,     ITEM
        urn:epc:id:usdod:2S194.12345678901,          epc:id:usdod:2S194.12345678901,    ITEM
        urn:epc:id:adi:2S194..12345678901,           epc:id:adi:2S194..12345678901,     ITEM
        urn:epc:id:bic:CSQU3054383,                  epc:id:bic:CSQU3054383,            ITEM
        urn:epc:id:imovn:9176187,                    epc:id:imovn:9176187,              ITEM
        urn:epc:idpat:sgtin:4012345.*.*,             epc:idpat:sgtin:4012345.*.*,       KIND
        https://id.gs1.org/01/06901234567892/10/A1/21/3, gs1:01/06901234567892/21/3,    ITEM
        http://x.example.cn/s/01/6901234567892/10/A1?17=271231#top, gs1:01/06901234567892/10/A1, LOT
        https://id.gs1.org/414/9506000134307,        gs1:414/9506000134307,             PLACE
        https://example.com/01/06901234567892/10/01/, gs1:01/06901234567892/10/01,      LOT
        /01/06901234567892/10/A1,                    gs1:01/06901234567892/10/A1,       LOT
        id.example.cn/01/06901234567892,             gs1:01/06901234567892,             KIND
        (01)06901234567892(17)271231(10)A2026001(21)000123, gs1:01/06901234567892/21/000123, ITEM
        (00)106141412345678908,                      gs1:00/106141412345678908,         LOGISTIC_UNIT
        16901234567899,                              gs1:01/16901234567899,             KIND
        91220200MA14123452,                          uscc:91220200MA14123452,           PARTY
        91350100m000100y43,                          uscc:91350100M000100Y43,           PARTY
        91110108351303601C,                          uscc:91110108351303601C,           PARTY
        914403003429409755,                          uscc:914403003429409755,           PARTY
        91440300L83341734R,                          uscc:91440300L83341734R,           PARTY
        11010519491231002x,                          citizen:11010519491231002X,        PARTY
        106141412345678908,                          gs1:00/106141412345678908,         LOGISTIC_UNIT
        990202001,                                   node:990202001,                    PLACE
        9902020010017,                               operator:9902020010017,            PARTY
        122020000000001,                             ear:122020000000001,               ITEM
        9902020010000017,                            batch:9902020010000017,            LOT
        37060000400010000003,                        trace:37060000400010000003,        LOT
        urn:yuanliu:trace:37060000400010000003,      trace:37060000400010000003,        LOT
        trace:37060000400010000003,                  trace:37060000400010000003,        LOT
        urn:yuanliu:uscc:91220200MA14123452,         uscc:91220200MA14123452,           PARTY
        urn:yuanliu:certificate:ANIMAL_B:9902A123,   local:certificate:ANIMAL_B:9902A123, LOT
        urn:yuanliu:lot:uscc%3A91220200MA14123452:R%2F7, local:lot:uscc%3A91220200MA14123452:R%2F7, LOT
        urn:yuanliu:lot:uscc:91220200MA14123452:7,   local:lot:uscc%3A91220200MA14123452:7, LOT
        urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, uri:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, UNKNOWN
        https://example.com/2024/01/12/news,         uri:https://example.com/2024/01/12/news, UNKNOWN
        https://example.com/01/about,                uri:https://example.com/01/about,  UNKNOWN
        urn:epcglobal:cbv:bt:0614141073467:1152,     uri:urn:epcglobal:cbv:bt:0614141073467:1152, UNKNOWN
        """)
    void readsEveryWrittenForm(String text, String key, Level level) {
        assertThat(Identifiers.read(text)).isInstanceOfSatisfying(Reading.One.class, one -> {
            assertThat(one.identifier().key()).isEqualTo(key);
            assertThat(one.identifier().level()).isEqualTo(level);
            assertThat(Identifiers.readUri(one.identifier().uri())).isEqualTo(one);
            assertThat(Identifiers.read(key)).isEqualTo(one);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        https://example.com/01/06901234567893,         identifier.check-digit
        https://example.com/01/0690123456789X,         identifier.digits
        https://id.gs1.org/01/abc,                     identifier.length
        https://id.gs1.org/01/06901234567892/99/x,     identifier.qualifier
        https://id.gs1.org/414/9506000134307/21/5,     identifier.qualifier
        https://id.gs1.org/01/06901234567892/10/%zz,   identifier.percent-encoding
        https://id.gs1.org/01/06901234567892/10/%E6%89%B9, identifier.character
        urn:epc:id:sgtin:0614141.10734.2017,           identifier.epc-length
        urn:epc:id:sgtin:06141.41107346.2017,          identifier.company-prefix
        urn:epc:id:sgtin:0614141.1O7346.2017,          identifier.epc-length
        urn:epc:id:sgtin:0614141.107346.,              identifier.length
        urn:epc:id:sgtin:0614141.107346,               identifier.epc-shape
        urn:epc:id:nothing:0614141.107346,             identifier.epc-shape
        urn:epc:id:grai:0614141.12345.,                identifier.epc-shape
        urn:yuanliu:trace:123,                         identifier.digits
        urn:yuanliu:lot:nobody,                        identifier.local-shape
        urn:yuanliu:Lot:a:b,                           identifier.local-kind-near
        urn:yuanliu:trace-code:a:b,                    identifier.local-kind
        urn:yuanliu:lot::b,                            identifier.local-part
        not a uri,                                     identifier.not-a-uri
        37060000400010000003,                          identifier.not-a-uri
        urn:,                                          identifier.not-a-uri
        http://example.com/a b,                        identifier.not-a-uri
        """)
    void refusesWhatOnlyLooksLikeAUri(String text, String code) {
        assertThat(Identifiers.readUri(text))
                .isInstanceOfSatisfying(
                        Reading.None.class,
                        none -> assertThat(none.finding().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "110105194912310021",
                "6901234567891x",
                "16901234567898",
                "022020000000001",
                "(10)A1",
                "(01)06901234567893",
                "1234567",
                "白菜",
                "  "
            })
    void refusesWhatNobodyCanMean(String text) {
        assertThat(Identifiers.read(text)).isInstanceOf(Reading.None.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        9902 0200 1020 0000 0221                               | 99020200102000000221
        '  99020200102000000221 '                              | 99020200102000000221
        ９９０２０２００１０２００００００２２１               | 99020200102000000221
        ９９０２　０２００　１０２０　００００　０２２１       | 99020200102000000221
        9902-0200-1020-0000-0221                               | 99020200102000000221
        9902–0200–1020–0000–0221                               | 99020200102000000221
        https://sz.example.cn/t/99020200102000000221           | 99020200102000000221
        https://sz.example.cn/t/99020200102000000221?lang=en#a | 99020200102000000221
        https://sz.example.cn/t?code=9902%200200%201020%200000%200221 | 99020200102000000221
        9135 0100 M000 100Y 43                                 | 91350100M000100Y43
        01/06901234567892/10/A1                                | 01/06901234567892/10/A1
        urn:yuanliu:lot:a:S-0711-01                            | urn:yuanliu:lot:a:S-0711-01
        """)
    void aCodeAsPrintedIsTheCode(String printed, String plain) {
        assertThat(Identifiers.read(printed)).isEqualTo(Identifiers.read(plain)).isNotInstanceOf(Reading.None.class);
        assertThat(Identifiers.spelled(printed).form()).isEqualTo(plain);
    }

    @Test
    void whereTheSchemeIsKnownAPrintedCodeIsReadToo() {
        var trace = Identifiers.read("99020200102000000221", "trace");
        assertThat(Identifiers.read("9902 0200 1020 0000 0221", "trace")).isEqualTo(trace);
        assertThat(Identifiers.read("https://sz.example.cn/t/99020200102000000221", "trace"))
                .isEqualTo(trace);
        assertThat(Identifiers.spelled("９９０２ 0200 1020 0000 0221", "trace").form())
                .isEqualTo("99020200102000000221");
    }

    @Test
    void whatIsNoCodeInAnySpellingStaysAsItIs() {
        assertThat(Identifiers.spelled(" S-0711 01").form()).isEqualTo(" S-0711 01");
        assertThat(Identifiers.read("https://news.example.com/t/meat")).isInstanceOf(Reading.One.class);
    }

    @Test
    void ofAPrintedCodeThatIsWrongTheRealFaultIsTold() {
        assertThat(Identifiers.read("1690 1234 5678 98"))
                .isInstanceOfSatisfying(
                        Reading.None.class,
                        none -> assertThat(none.finding().code()).isEqualTo("identifier.check-digit"));
    }

    @Test
    void saysWhatTheCheckDigitShouldBe() {
        assertThat(Identifiers.read("16901234567898"))
                .isInstanceOfSatisfying(
                        Reading.None.class,
                        none -> assertThat(none.finding().values()).containsEntry("expected", "9"));
    }

    @Test
    void givesAllCandidatesOfAnAmbiguousCode() {
        var barcode = new Gs1Identifier("01/06901234567892");
        var operator = code("operator", "6901234567892");
        assertThat(Identifiers.read("6901234567892"))
                .isInstanceOfSatisfying(
                        Reading.Several.class,
                        several -> assertThat(several.candidates()).containsExactly(barcode, operator));
        assertThat(Identifiers.read("6901234567892", "gs1")).isEqualTo(new Reading.One(barcode));
        assertThat(Identifiers.read("6901234567892", "operator")).isEqualTo(new Reading.One(operator));
        assertThat(Identifiers.read("6901234567892", "gln"))
                .isEqualTo(new Reading.One(new Gs1Identifier("414/6901234567892")));
        assertThat(Identifiers.read("6901234567892", "trace")).isInstanceOf(Reading.None.class);
        assertThat(Identifiers.read("6901234567892", "nothing")).isInstanceOf(Reading.None.class);
        assertThat(Identifiers.read("00106141412345678908")).isInstanceOf(Reading.Several.class);
        assertThat(Identifiers.read("0106901234567892")).isInstanceOf(Reading.Several.class);
    }

    @Test
    void readsElementStringsWithFunctionCharacters() {
        char fnc1 = 0x1d;
        var expected = new Reading.One(new Gs1Identifier("01/06901234567892/10/A1"));
        assertThat(Identifiers.read("]C1010690123456789217271231" + "10A1")).isEqualTo(expected);
        assertThat(Identifiers.read(fnc1 + "010690123456789210A1" + fnc1 + "17271231"))
                .isEqualTo(expected);
        assertThat(Identifiers.read("010690123456789210A1")).isEqualTo(expected);
        assertThat(Identifiers.read("]d2010690123456789210A1" + fnc1 + "3103001250" + "2000"))
                .isEqualTo(expected);
    }

    @Test
    void namesTheLotAndTheKindOfAnItemToo() {
        assertThat(Identifiers.narrowestFirst("https://x.cn/01/06901234567892/10/A1/21/3"))
                .extracting(Identifier::key)
                .containsExactly("gs1:01/06901234567892/21/3", "gs1:01/06901234567892/10/A1", "gs1:01/06901234567892");
        assertThat(Identifiers.narrowestFirst("37060000400010000003"))
                .extracting(Identifier::key)
                .containsExactly("trace:37060000400010000003");
        assertThat(Identifiers.narrowestFirst("6901234567892")).isEmpty();
    }

    @Test
    void constructorsRefuseWhatIsNotTheOneForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gs1Identifier("01/6901234567892"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gs1Identifier("01/06901234567892/10/A1/21/3"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gs1Identifier("01/06901234567893"));
        assertThatIllegalArgumentException().isThrownBy(() -> code("uscc", "91350100M000100Y44"));
        assertThatIllegalArgumentException().isThrownBy(() -> code("uscc", "91350100m000100y43"));
        assertThatIllegalArgumentException().isThrownBy(() -> code("citizen", "11010519491331002X"));
        assertThatIllegalArgumentException().isThrownBy(() -> code("trace", "3706000040001000000x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlainUri("urn:epc:id:sgtin:0614141.107346.2017"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EpcUri("id:sgtin:0614141.107346.2017"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalIdentifier("trace", "a", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalIdentifier("lot", "a", "\u0000"));
    }

    @Test
    void aPersonsNumberIsKeptOutOfLogs() {
        var number = code("citizen", "11010519491231002X");
        assertThat(number.personal()).isTrue();
        assertThat(number.toString()).doesNotContain("19491231");
        assertThat(number.masked()).isEqualTo("110***********002X");
        assertThat(Identifiers.read("110105194912310021")).asString().doesNotContain("19491231");
    }

    @Test
    void partsOfNationalCodesLeadUpwards() {
        var trace = code("trace", "37060000400010000003");
        assertThat(trace.issuer().orElseThrow().value()).isEqualTo("3706000040001");
        assertThat(trace.issuer().flatMap(SchemeCode::issuer).orElseThrow().value())
                .isEqualTo("370600004");
        assertThat(trace.issuer().flatMap(SchemeCode::issuer).orElseThrow().region())
                .contains("370600");
        assertThat(new Gs1Identifier("01/06901234567892/10/A%2F1").elementString())
                .isEqualTo("(01)06901234567892(10)A/1");
        assertThat(new Gs1Identifier("01/06901234567892/10/A%2F1").element("10"))
                .isEqualTo("A/1");
    }

    private static SchemeCode code(String scheme, String value) {
        return SchemeCode.of(Objects.requireNonNull(Schemes.of(scheme)), value);
    }
}
