package io.yuanliu.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Scheme.Bare;
import io.yuanliu.core.identifier.Scheme.Form;
import io.yuanliu.core.identifier.Scheme.Parts;
import io.yuanliu.core.identifier.Scheme.Span;
import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import io.yuanliu.core.text.LocalText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A scheme is one row: nothing else has to change for its codes to be read, checked, named and found. */
class SchemesTest {
    /** Made up: a node's code, three digits, and a last one that makes the sum of all a multiple of ten. */
    private static final Scheme MADE_UP = new Scheme(
            "made-up",
            new LocalText("虚构的编码", "Made-up code"),
            new LocalText("虚构码", "Made-up"),
            Level.LOT,
            new Form(
                    13,
                    false,
                    new SchemeCheck(
                            SchemesTest::addsUp, value -> new Malformed("identifier.made-up", Map.of("text", value)))),
            List.of(9, 4),
            Bare.BY_ITS_CHECK,
            new Parts(false, Schemes.of("node"), null));

    private static final Schemes MORE = Schemes.KNOWN.and(MADE_UP);
    private static final CodeReader READER = new CodeReader(MORE);
    private static final String RIGHT = "9902020011231";
    private static final String WRONG = "9902020011232";

    private static boolean addsUp(String value) {
        return value.length() == 13
                && CheckDigits.allDigits(value, 0, 13)
                && value.chars().map(digit -> digit - '0').sum() % 10 == 0;
    }

    @Test
    void aRowIsReadInEachForm() {
        var code = SchemeCode.of(MADE_UP, RIGHT);
        assertThat(READER.uri("urn:yuanliu:made-up:" + RIGHT)).isEqualTo(code);
        assertThat(READER.uri(code.uri())).isEqualTo(code);
        assertThat(READER.candidates(code.key())).containsExactly(code);
        assertThat(READER.as("made-up", RIGHT)).isEqualTo(code);
        assertThat(new CodeReader(Schemes.KNOWN).candidates(RIGHT)).doesNotContain(code);
    }

    @Test
    void aRowIsChecked() {
        assertThatThrownBy(() -> READER.uri("urn:yuanliu:made-up:" + WRONG))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.finding().code()).isEqualTo("identifier.made-up"));
        assertThat(READER.candidates(WRONG)).extracting(Identifier::scheme).doesNotContain("made-up");
    }

    @Test
    void aRowIsFoundAmongOthersOfItsLength() {
        assertThat(READER.candidates(RIGHT)).extracting(Identifier::scheme).containsExactly("made-up", "operator");
        assertThat(READER.candidates("6901234567892"))
                .extracting(Identifier::scheme)
                .containsExactly("gs1", "operator");
    }

    @Test
    void aRowSaysWhatItsCodesStandFor() {
        var code = SchemeCode.of(MADE_UP, RIGHT);
        assertThat(code.level()).isEqualTo(Level.LOT);
        assertThat(code.traceable()).isTrue();
        assertThat(code.personal()).isFalse();
        assertThat(code.printed()).containsExactly(RIGHT);
        assertThat(code.issuer()).map(SchemeCode::key).contains("node:990202001");
        assertThat(code.region()).contains("990202");
    }

    @Test
    void eachRowIsNamedInBothLanguages() {
        assertThat(Schemes.all()).allSatisfy(row -> {
            assertThat(List.of(row.name().zh(), row.label().zh())).allMatch(SchemesTest::isChinese);
            assertThat(List.of(row.name().en(), row.label().en())).noneMatch(SchemesTest::isChinese);
        });
        assertThat(LocalKinds.ground()).allSatisfy(row -> {
            assertThat(isChinese(row.name().zh())).isTrue();
            assertThat(isChinese(row.name().en())).isFalse();
        });
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    @Test
    void noWordIsTwoThings() {
        assertThat(LocalKinds.ground()).extracting(LocalKind::word).doesNotHaveDuplicates();
        assertThat(Schemes.all()).extracting(Scheme::word).noneMatch(LocalKind::mayBe);
        assertThatThrownBy(() -> MORE.and(MADE_UP)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void groupsAreOfAllCharacters() {
        assertThatThrownBy(() -> new Scheme(
                        "short",
                        MADE_UP.name(),
                        MADE_UP.label(),
                        Level.LOT,
                        MADE_UP.form(),
                        List.of(9, 3),
                        Bare.BY_LENGTH,
                        new Parts(false, null, new Span(0, 6))))
                .hasMessage("short: 12 characters are printed of 13");
    }
}
