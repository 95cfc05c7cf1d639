package io.yuanliu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("pork", "beef");

    @Test
    void tellsTheNearestElseAllThatAreKnown() {
        assertThat(Nearest.orAll("pok", KNOWN)).isEqualTo("pork");
        assertThat(Nearest.orAll("vegetables", KNOWN)).isEqualTo("pork, beef");
        assertThat(Nearest.hint("pok", KNOWN)).isEqualTo("; did you mean 'pork'?");
        assertThat(Nearest.hint("vegetables", KNOWN)).isEqualTo("; known are pork, beef");
    }

    @Test
    void saysSoWhereNothingIsKnown() {
        assertThat(Nearest.orAll("pork", List.of())).isEmpty();
        assertThat(Nearest.hint("pork", List.of())).isEqualTo("; none are known");
    }
}
