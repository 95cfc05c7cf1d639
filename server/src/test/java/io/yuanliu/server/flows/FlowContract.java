package io.yuanliu.server.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.flow.Change;
import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.flow.Side;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What holds of every flow of the platform, whatever its table says: told in the real store, without what it sets off. */
final class FlowContract {
    private static final Asker EVERYBODY = Asker.of(
            "user:contract", Asker.Kind.ADMINISTRATOR, null, new Scope.Everything(), EnumSet.allOf(Right.class));
    private static final Whose WHOSE = new Whose("uscc:91350100M000100Y43", null, "990202", null, null);
    private static final int LONGEST_WALK = 40;

    private final Flows flows;

    FlowContract(Flows flows) {
        this.flows = flows;
    }

    /** The names that a person would read as codes, because a language has no word for them. */
    static List<String> unnamed(Flow<?> flow, Words words) {
        var keys = new ArrayList<String>();
        keys.add("flow." + flow.name());
        flow.states().forEach(state -> keys.add("flow." + flow.name() + ".state." + state.name()));
        flow.changes().forEach(change -> keys.add("flow." + flow.name() + ".act." + change.act()));
        return keys.stream().filter(key -> words.known(key).isEmpty()).toList();
    }

    /** Any way through the table leaves a history that leads from nothing to where the thing stands. */
    <S extends Enum<S>> void tellsItsHistory(Flow<S> told, long seed) {
        var flow = silent(told);
        var random = new Random(seed);
        var item = begun(flow);
        for (int step = 0; step < LONGEST_WALK; step++) {
            var open = open(flow, item);
            if (open.isEmpty()) {
                break;
            }
            item = act(flow, item, open.get(random.nextInt(open.size())));
        }
        var history = flows.history(EVERYBODY, flow, item.id());
        String state = null;
        for (int step = 0; step < history.size(); step++) {
            assertThat(history.get(step).version()).isEqualTo(step + 1);
            assertThat(history.get(step).before()).isEqualTo(state);
            state = history.get(step).after();
        }
        assertThat(state).isEqualTo(item.state());
        assertThat(flows.find(EVERYBODY, flow, item.id())).isEqualTo(item);
    }

    /** Of many who act at once on what they all saw, exactly one wins; the others are told. */
    <S extends Enum<S>> void letsOneWin(Flow<S> told) throws Exception {
        var flow = silent(told);
        var item = begun(flow);
        var change = open(flow, item).getFirst();
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int caller = 0; caller < 8; caller++) {
            attempts.add(() -> wins(flow, item, change));
        }
        int won = 0;
        try (var callers = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<Boolean> attempt : callers.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(flows.history(EVERYBODY, flow, item.id())).hasSize(2);
    }

    private <S extends Enum<S>> boolean wins(Flow<S> flow, FlowItem item, Change<S> change) {
        try {
            act(flow, item, change);
            return true;
        } catch (Rejection.Conflict overtaken) {
            return false;
        }
    }

    private <S extends Enum<S>> FlowItem begun(Flow<S> flow) {
        var change = flow.changes().stream().filter(Change::begins).findFirst().orElseThrow();
        var by = change.side() == Side.PLATFORM ? Asker.platform() : EVERYBODY;
        return flows.begin(by, flow, UUID.randomUUID().toString(), WHOSE, change.act(), () -> {});
    }

    private <S extends Enum<S>> FlowItem act(Flow<S> flow, FlowItem item, Change<S> change) {
        var by = change.side() == Side.PLATFORM ? Asker.platform() : EVERYBODY;
        return flows.change(by, flow, item.id(), new Wish(change.act(), item.version(), "a reason"));
    }

    private static <S extends Enum<S>> List<Change<S>> open(Flow<S> flow, FlowItem item) {
        var state = flow.state(item.state()).orElseThrow();
        return flow.changes().stream()
                .filter(change -> change.from().contains(state))
                .toList();
    }

    /** The same table under a name of its own, setting nothing off. */
    private static <S extends Enum<S>> Flow<S> silent(Flow<S> flow) {
        var states = flow.states().iterator().next().getDeclaringClass();
        var changes = flow.changes().stream()
                .map(change -> new Change<>(
                        change.act(),
                        change.from(),
                        change.to(),
                        change.side(),
                        change.right(),
                        change.reason(),
                        List.of()))
                .toList();
        return Flow.of("contract-" + flow.name(), states, Set.copyOf(flow.ends()), changes);
    }
}
