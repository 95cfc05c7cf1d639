package io.yuanliu.server.flows;

import static io.yuanliu.core.flow.Change.begin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.flow.Reason;
import io.yuanliu.core.flow.Side;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.problem.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Every flow that any module declares keeps the contract. */
@PlatformTest
class EveryFlowIT {
    private enum Lamp {
        ON
    }

    @Autowired
    KnownFlows known;

    @Autowired
    Flows flows;

    @Autowired
    Words words;

    @TestFactory
    Stream<DynamicTest> tellsItsHistoryWhateverIsDone() {
        var contract = new FlowContract(flows);
        return each((flow, seed) -> contract.tellsItsHistory(flow, seed), 5);
    }

    @TestFactory
    Stream<DynamicTest> letsExactlyOneOfManyWin() {
        var contract = new FlowContract(flows);
        return each((flow, seed) -> contract.letsOneWin(flow), 1);
    }

    @TestFactory
    Stream<DynamicTest> hasItsWordsInBothLanguages() {
        return each(
                (flow, seed) -> assertThat(FlowContract.unnamed(flow, words)).isEmpty(), 1);
    }

    @Test
    void everyEffectIsDoneBySomebody() {
        assertThat(known.all()).isNotEmpty();
        assertThat(known.undone()).isEmpty();
    }

    @Test
    void anEffectThatNobodyDoesAndAWordThatIsMissingAreCaught() {
        assertThat(new KnownFlows(List.of(lamp("READ")), nobody()).undone()).containsExactly("light");
        assertThat(FlowContract.unnamed(lamp("READ"), words))
                .containsExactly("flow.lamp", "flow.lamp.state.ON", "flow.lamp.act.switch");
    }

    @Test
    void aRightThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> new KnownFlows(List.of(lamp("REDA")), nobody()))
                .hasMessageContaining("REDA, which is no right");
        assertThatThrownBy(() -> new KnownFlows(List.of(lamp("READ"), lamp("READ")), nobody()))
                .hasMessageContaining("Two flows are called lamp");
    }

    private static Flow<Lamp> lamp(String right) {
        return Flow.of(
                "lamp",
                Lamp.class,
                Set.of(Lamp.ON),
                List.of(begin("switch", Lamp.ON, Side.HOLDER, right, Reason.FREE, "light")));
    }

    private static ObjectProvider<FlowEffect> nobody() {
        return new StaticListableBeanFactory().getBeanProvider(FlowEffect.class);
    }

    private Stream<DynamicTest> each(Check check, int seeds) {
        return known.all().stream()
                .flatMap(flow -> Stream.iterate(1L, seed -> seed + 1)
                        .limit(seeds)
                        .map(seed -> DynamicTest.dynamicTest(flow.name() + " " + seed, () -> check.of(flow, seed))));
    }

    @FunctionalInterface
    private interface Check {
        void of(Flow<?> flow, long seed) throws Exception;
    }
}
