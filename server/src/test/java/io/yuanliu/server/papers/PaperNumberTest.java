package io.yuanliu.server.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.papers.Paper.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {
    @Test
    void aNumberIsReadHoweverItIsTyped() {
        for (int times = 0; times < 200; times++) {
            var number = PaperNumber.next();
            assertThat(PaperNumber.read(number)).isEqualTo(number);
            assertThat(PaperNumber.read(
                            " " + number.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                    .isEqualTo(number);
        }
        assertThat(PaperNumber.read("yl7k3moqpxiblc")).isEqualTo("YL-7K3M-0QPX-1B1C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YL", "YL-7K3M-9QPX", "XX-7K3M-9QPX-2B4C", "YL-7K3M-9QPX-2B4U", "YL-7K3M-9QPX-2B4C-1"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(PaperNumber.read(typed)).isEmpty();
    }

    @Test
    void aFingerprintChangesWithEachWord() {
        var paper = new Paper("甲", List.of(new Paper.Facts(List.of(new Fact("a", "bc")))), List.of());
        assertThat(Fingerprint.of(paper))
                .isEqualTo(Fingerprint.of(new Paper("甲", paper.parts(), List.of())))
                .isNotEqualTo(Fingerprint.of(new Paper("乙", paper.parts(), List.of())))
                .isNotEqualTo(Fingerprint.of(
                        new Paper("甲", List.of(new Paper.Facts(List.of(new Fact("ab", "c")))), List.of())))
                .isNotEqualTo(Fingerprint.of(new Paper("甲", paper.parts(), List.of(new Fact("a", "b")))));
        assertThat(Fingerprint.printed(Fingerprint.of(paper))).matches("[0-9A-F]{4}(-[0-9A-F]{4}){2}");
    }
}
