package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Holding.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole stories, told record by record: each record finds what it should, and the events join into one chain. */
@DisplayName("Scenes of the regulation")
class ScenesTest {
    private static final String PEN = "local:lot:uscc%3A93990221MA7HF0015M:P3-2601";
    private static final String ANIMALS = "local:certificate:ANIMAL_B:9926061001";
    private static final String RUN = "local:lot:uscc%3A91990203MA7KY002XE:R0610-2";
    private static final String MEAT = "local:certificate:PRODUCT_B:9926061107";
    private static final String STALL_BUYS = "trace:99020200100210000201";
    private static final String STALL_SELLS = "trace:99020200100170000413";

    @Test
    void badPorkIsFoundFromTheRetailCodeBackToItsPenAndForward() {
        var scene = Scene.play("bad-pork");

        assertThat(scene.reach(STALL_SELLS, Direction.UPSTREAM)).contains(STALL_BUYS, MEAT, RUN, ANIMALS, PEN);
        assertThat(scene.reach(PEN, Direction.DOWNSTREAM)).contains(ANIMALS, RUN, MEAT, STALL_BUYS, STALL_SELLS);
    }

    @Test
    void porkAddsUpWhereverItLies() {
        var scene = Scene.play("bad-pork");

        assertThat(held(scene, ANIMALS, State.DESTROYED)).isEqualByComparingTo("1");
        assertThat(held(scene, ANIMALS, State.USED)).isEqualByComparingTo("85");
        assertThat(held(scene, RUN, State.IN_STOCK)).isEqualByComparingTo("5194");
        assertThat(held(scene, STALL_BUYS, State.IN_STOCK)).isEqualByComparingTo("118.74");
        assertThat(held(scene, STALL_SELLS, State.SOLD)).isEqualByComparingTo("1.26");
    }

    @Test
    void lateMedicineAndTheOrderReachTheRetailCode() {
        var scene = Scene.play("bad-pork");

        assertThat(scene.causesUpstreamOf(STALL_SELLS))
                .extracting(StopCause::unit, StopCause::effect)
                .contains(tuple(ANIMALS, Effect.HOLD), tuple(STALL_BUYS, Effect.HOLD), tuple(MEAT, Effect.STOP));
    }

    @Test
    void householdCowpeasAreFreeAfterTheLaboratoryAndStillNameTheirBatch() {
        var scene = Scene.play("cowpeas");
        var sold = "trace:99020200100170000501";

        assertThat(scene.reach(sold, Direction.UPSTREAM)).contains("batch:9902020010000316");
        assertThat(scene.causesUpstreamOf(sold))
                .extracting(StopCause::effect)
                .containsExactly(Effect.HOLD, Effect.LIFT);
        assertThat(scene.activeUpstreamOf(sold)).isEmpty();
    }

    @Test
    void certifiedCowpeasLeadBackToPlotAndSpray() {
        var scene = Scene.play("cowpeas");

        assertThat(scene.reach("trace:99020200100210000301", Direction.UPSTREAM))
                .contains(
                        "batch:9902020010000315",
                        "local:promise:uscc%3A93990221MA7LQ0051T:LQ-260614-1",
                        "local:lot:uscc%3A93990221MA7LQ0051T:JD-0614",
                        "local:crop:uscc%3A93990221MA7LQ0051T:JD-26-1",
                        "local:input:uscc%3A93990221MA7LQ0051T:MYA2604",
                        "local:plot:uscc%3A93990221MA7LQ0051T:A-03");
    }

    private static BigDecimal held(Scene scene, String unit, State state) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Holding holding : scene.holdings(unit)) {
            if (holding.state() == state && holding.quantity() != null) {
                amounts.add(holding.quantity().value());
            }
        }
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aStopOnThePenReachesTheStallFiveStepsBelowButNotWhatTheAuthorityCleared() {
        var scene = Scene.play("stopped-pen");
        var cleared = "trace:99020200100170000415";

        assertThat(scene.stops(STALL_SELLS, "2026-06-12T12:00:00Z").inForce())
                .singleElement()
                .satisfies(stop ->
                        assertThat(stop.way()).containsExactly(PEN, ANIMALS, RUN, MEAT, STALL_BUYS, STALL_SELLS));
        assertThat(scene.stops(cleared, "2026-06-13T12:00:00Z").inForce()).isEmpty();
        assertThat(scene.stops(cleared, "2026-06-13T12:00:00Z").cleared())
                .extracting(cause -> cause.unit())
                .containsExactly(PEN);
        assertThat(scene.stops(MEAT, "2026-06-13T12:00:00Z").effects()).containsExactly(Effect.STOP);
        assertThat(scene.stops(MEAT, "2026-06-14T12:00:00Z").effects()).isEmpty();
    }
}
