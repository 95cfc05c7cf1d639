package io.yuanliu.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.PercentEncoding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentifierPropertiesTest {
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /** The parts of a serialised or lot-coded trade item: indicator and reference 13 digits, prefix length, serial. */
    record Goods(String digits, int prefix, String serial) {
        String gtin() {
            return digits + CheckDigits.gs1(digits, 13);
        }

        String urn(String scheme) {
            String company = digits.substring(1, 1 + prefix);
            String reference = digits.charAt(0) + digits.substring(1 + prefix);
            return "urn:epc:" + scheme + ":" + company + "." + reference + "." + PercentEncoding.encode(serial);
        }
    }

    @Provide
    Arbitrary<Goods> goods() {
        return Combinators.combine(digits(13), Arbitraries.integers().between(6, 12), serials(20))
                .as(Goods::new);
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.strings()
                .withChars(":%/?#猪肉批次 ()+.-_~aZ09é")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(part -> !part.isBlank());
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static Arbitrary<String> serials(int longest) {
        return Arbitraries.strings().withChars(SET_82).ofMinLength(1).ofMaxLength(longest);
    }

    @Property
    void oneItemHasOneKeyHoweverWritten(@ForAll("goods") Goods goods) {
        String key = "gs1:01/" + goods.gtin() + "/21/" + PercentEncoding.encodeElement(goods.serial());
        String path = "/01/" + goods.gtin() + "/21/" + PercentEncoding.encodeElement(goods.serial());
        char fnc1 = 0x1d;
        assertThat(keyOf(goods.urn("id:sgtin"))).isEqualTo(key);
        assertThat(keyOf("https://id.gs1.org" + path)).isEqualTo(key);
        assertThat(keyOf("http://trace.example.cn/qr" + path + "?17=271231")).isEqualTo(key);
        assertThat(keyOf(path)).isEqualTo(key);
        assertThat(keyOf("]C1" + "21" + goods.serial() + fnc1 + "01" + goods.gtin()))
                .isEqualTo(key);
        assertThat(keyOf(key)).isEqualTo(key);
    }

    @Property
    void aLotAndAnItemOfEqualNumberDiffer(@ForAll("goods") Goods goods) {
        assertThat(keyOf(goods.urn("class:lgtin"))).isNotEqualTo(keyOf(goods.urn("id:sgtin")));
        assertThat(keyOf(goods.urn("class:lgtin")))
                .isEqualTo("gs1:01/" + goods.gtin() + "/10/" + PercentEncoding.encodeElement(goods.serial()));
    }

    @Property
    void aWrongDigitIsFound(@ForAll("goods") Goods goods, @ForAll @IntRange(max = 13) int at) {
        char[] digits = goods.gtin().toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + 1) % 10);
        assertThat(Identifiers.readUri("https://x.cn/01/" + new String(digits))).isInstanceOf(Reading.None.class);
    }

    @Property
    void localNamesSurviveAnyCharacter(@ForAll("parts") String issuer, @ForAll("parts") String number) {
        var local = new LocalIdentifier("lot", issuer, number);
        assertThat(Identifiers.readUri(local.uri())).isEqualTo(new Reading.One(local));
        assertThat(Identifiers.read(local.key())).isEqualTo(new Reading.One(local));
    }

    @Property
    void percentEncodingIsReversible(@ForAll("parts") String text) {
        assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
    }

    @Property
    void nothingThatIsReadThrows(@ForAll String text) {
        for (Reading reading : new Reading[] {Identifiers.read(text), Identifiers.readUri(text)}) {
            if (reading instanceof Reading.One(Identifier identifier)) {
                assertThat(Identifiers.readUri(identifier.uri())).isEqualTo(reading);
            }
        }
        Identifiers.narrowestFirst(text);
    }

    @Property
    void nothingNearAGrammarThrows(@ForAll("nearly") String text) {
        if (Identifiers.readUri(text) instanceof Reading.One one) {
            assertThat(Identifiers.readUri(one.identifier().uri())).isEqualTo(one);
            assertThat(Identifiers.read(one.identifier().key())).isEqualTo(one);
        }
        Identifiers.read(text);
        Identifiers.narrowestFirst(text);
    }

    @Provide
    Arbitrary<String> nearly() {
        Arbitrary<String> start = Arbitraries.of(
                "urn:epc:id:",
                "urn:epc:idpat:",
                "urn:epc:",
                "urn:yuanliu:",
                "https://id.gs1.org/",
                "https://x/01/",
                "(",
                "]C1",
                "gs1:",
                "epc:",
                "local:",
                "uri:");
        Arbitrary<String> rest = Arbitraries.of(
                        "sgtin",
                        ":",
                        ".",
                        "*",
                        "0614141",
                        "107346",
                        "lot",
                        "01",
                        "/",
                        "06901234567892",
                        "10",
                        "A",
                        "%2F",
                        "%",
                        ")",
                        "(",
                        "21",
                        "raw",
                        "tag",
                        "grai",
                        "\u001d",
                        "")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
        return Combinators.combine(start, rest).as(String::concat);
    }

    private static String keyOf(String text) {
        return Identifiers.read(text) instanceof Reading.One(Identifier identifier) ? identifier.key() : "none";
    }
}
