package io.yuanliu.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.StopCause.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StopCheckTest {
    private static final List<String> WAY = List.of("lot:pen", "lot:run", "lot:cut", "lot:slip");

    @Test
    void whoMaySeeTheWayIsToldIt() {
        assertThat(refused(Set.copyOf(WAY)).values())
                .containsEntry("stopped", "pen")
                .containsEntry("way", "pen → run → cut → slip")
                .doesNotContainKeys("stoppedEn", "wayEn");
    }

    @Test
    void earlierGoodsOfOthersAreOnlyCounted() {
        var values = refused(Set.of("lot:slip")).values();
        assertThat(values)
                .containsEntry("unit", "slip")
                .containsEntry("cause", "order:7@uscc:a")
                .containsEntry("authority", "the county")
                .containsEntry("stopped", "更早的批次（上溯 3 步）")
                .containsEntry("stoppedEn", "an earlier lot (3 steps before)")
                .containsEntry("way", "3 个更早的批次 → slip")
                .containsEntry("wayEn", "3 earlier lots → slip");
        assertThat(values.values()).noneSatisfy(value -> assertThat(value).containsAnyOf("pen", "run", "cut"));
    }

    @Test
    void aUnitInTheMiddleThatHeKnowsIsNamed() {
        assertThat(refused(Set.of("lot:cut", "lot:slip")).values())
                .containsEntry("wayEn", "2 earlier lots → cut → slip");
        assertThat(refused(Set.of("lot:pen", "lot:cut")).values())
                .containsEntry("stopped", "pen")
                .containsEntry("wayEn", "pen → an earlier lot → cut → slip");
    }

    private static Finding refused(Set<String> known) {
        var cause = new StopCause("lot:pen", Effect.STOP, "order:7@uscc:a", null, new Reason("x/stop@1/causes/0"));
        var active = new ActiveCause(cause, "r1", "r1", "uscc:a", Instant.EPOCH);
        var stops = new Stops(List.of(new Stop(active, WAY)), List.of());
        var check = new StopCheck(unit -> stops, new StopCheck.Naming() {
            @Override
            public String unit(String key) {
                return key.substring("lot:".length());
            }

            @Override
            public String party(String key) {
                return "the county";
            }

            @Override
            public Set<String> hidden(Collection<String> units) {
                var hidden = new HashSet<>(units);
                hidden.removeAll(known);
                return hidden;
            }
        });
        return check.of(new GoodsAct("lot:slip", ActNature.PASS_ON, "/code")).orElseThrow();
    }
}
