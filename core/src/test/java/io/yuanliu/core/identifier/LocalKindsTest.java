package io.yuanliu.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yuanliu.core.identifier.Identifier.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kind of local identifier is known or refused; no word is quietly taken for a lot. */
class LocalKindsTest {
    @Test
    void aMisspeltKindIsRefusedWithTheNearestOne() {
        assertThat(Identifiers.readUri("urn:yuanliu:vehicel:a:b")).isInstanceOfSatisfying(Reading.None.class, none -> {
            assertThat(none.finding().code()).isEqualTo("identifier.local-kind-near");
            assertThat(none.finding().values()).containsEntry("nearest", "vehicle");
        });
        assertThat(Identifiers.readUri("urn:yuanliu:vehicle:a:b")).isInstanceOf(Reading.One.class);
    }

    @Test
    void aKindThatNobodyKnowsIsRefusedWithThoseThatAreKnown() {
        assertThat(Identifiers.readUri("urn:yuanliu:spaceship:a:b"))
                .isInstanceOfSatisfying(Reading.None.class, none -> {
                    assertThat(none.finding().code()).isEqualTo("identifier.local-kind");
                    assertThat(none.finding().values().get("known")).contains("lot, ", ", plot");
                });
    }

    @Test
    void aDeclaredKindIsReadAtItsLevel() {
        assertThat(Identifiers.readUri("urn:yuanliu:beehive:a:b")).isInstanceOf(Reading.None.class);
        LocalKinds.declare(List.of(new LocalKind("beehive", Level.PLACE, "蜂箱", "Beehive")));
        assertThat(Identifiers.readUri("urn:yuanliu:beehive:a:b"))
                .isInstanceOfSatisfying(
                        Reading.One.class,
                        one -> assertThat(one.identifier().level()).isEqualTo(Level.PLACE));
    }

    @Test
    void aKindNeverBecomesSomethingElse() {
        var good = new LocalKind("comb", Level.ITEM, "巢脾", "Comb");
        var contradiction = new LocalKind("plot", Level.LOT, "地块", "Plot");
        assertThatIllegalStateException().isThrownBy(() -> LocalKinds.declare(List.of(good, contradiction)));
        assertThat(LocalKinds.of("comb")).as("all or none").isNull();
        LocalKinds.declare(List.of(new LocalKind("plot", Level.PLACE, "蜂场", "Apiary")));
        assertThat(LocalKinds.of("plot")).isEqualTo(LocalKinds.ground().get(10));
    }

    @Test
    void whatIsTriedIsKnownToTheTrialAlone() throws Exception {
        var tried = List.of(new LocalKind("veil", Level.ITEM, "面网", "Veil"));
        var carried = LocalKinds.trying(tried, () -> {
            assertThat(Identifiers.readUri("urn:yuanliu:veil:a:b")).isInstanceOf(Reading.One.class);
            return LocalKinds.carried(() -> LocalKinds.of("veil"));
        });
        assertThat(LocalKinds.of("veil")).isNull();
        assertThat(carried.call()).as("on another thread").isEqualTo(tried.getFirst());
    }

    @Test
    void aFormerKindIsKnownAndNeverOfferedUntilSomebodySaysWhatItIs() {
        LocalKinds.declare(List.of(LocalKind.former("queem")));
        assertThat(Identifiers.readUri("urn:yuanliu:queem:a:b")).isInstanceOf(Reading.One.class);
        assertThat(Identifiers.readUri("urn:yuanliu:queen:a:b"))
                .isInstanceOfSatisfying(
                        Reading.None.class,
                        none -> assertThat(none.finding().values().values())
                                .noneMatch(value -> value.contains("queem")));
        LocalKinds.declare(List.of(LocalKind.former("plot")));
        assertThat(LocalKinds.of("plot")).extracting(LocalKind::level).isEqualTo(Level.PLACE);
        var said = new LocalKind("queem", Level.LOT, "蜂王", "Queen");
        LocalKinds.declare(List.of(LocalKind.former("queem"), said));
        assertThat(LocalKinds.of("queem")).isEqualTo(said);
    }

    @Test
    void aKindIsNeverAScheme() {
        for (var word : List.of("trace", "gs1", "local", "Lot", "lot-", "-lot", "", "lot1", "x".repeat(41))) {
            assertThat(LocalKind.mayBe(word)).as(word).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> new LocalKind(word, Level.LOT, "批次", "Lot"));
        }
        assertThat(LocalKind.mayBe("trace-code")).isTrue();
    }
}
