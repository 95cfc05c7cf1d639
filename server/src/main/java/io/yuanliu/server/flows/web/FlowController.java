package io.yuanliu.server.flows.web;

import io.yuanliu.core.flow.Change;
import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.flow.Reason;
import io.yuanliu.core.flow.Side;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.flows.FlowStep;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.flows.KnownFlows;
import io.yuanliu.server.flows.Wish;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Flows: their tables, where something stands and how it came there, and acting on it. Which right an act takes, its table says. */
@RestController
@RequestMapping("/api/flows")
@Needs(Right.READ)
class FlowController {
    private static final int LONGEST_REASON = 500;

    /** A state or an act, with its name. */
    record WordView(String word, LocalText name) {}

    /** One row of a table. */
    record ChangeView(
            WordView act,
            List<String> from,
            String to,
            Side side,
            @Nullable String right,
            boolean reasonDemanded) {}

    /** A whole table. */
    record TableView(String flow, LocalText name, List<WordView> states, List<String> ends, List<ChangeView> changes) {}

    /** An act that the asker may do now. */
    record ActView(String act, LocalText name, boolean reasonDemanded) {}

    record StepView(
            int version,
            Instant at,
            String who,
            WordView act,
            @Nullable WordView before,
            WordView after,
            @Nullable String reason) {}

    /** Where something stands, what the asker may do, and how it came there, oldest first. */
    record ItemView(
            String flow,
            String id,
            WordView state,
            int version,
            Instant since,
            List<ActView> acts,
            List<StepView> history) {}

    private final KnownFlows known;
    private final Flows flows;
    private final Words words;

    FlowController(KnownFlows known, Flows flows, Words words) {
        this.known = known;
        this.flows = flows;
        this.words = words;
    }

    /** The tables of all flows: states, and which act leads from where to where, by whom. */
    @GetMapping
    List<TableView> tables() {
        return known.all().stream().map(this::table).toList();
    }

    /** Where something stands. */
    @GetMapping("/{flow}/{id}")
    ItemView one(Asker asker, @PathVariable String flow, @PathVariable String id) {
        var table = known.named(flow);
        return view(asker, table, flows.find(asker, table, id));
    }

    /** Does an act: {@code {"act", "version", "reason"}}. 409 when somebody was faster or it does not fit the state. */
    @PostMapping(path = "/{flow}/{id}", consumes = "application/json")
    ItemView act(Asker asker, @PathVariable String flow, @PathVariable String id, @RequestBody byte[] body) {
        var table = known.named(flow);
        var form = Form.read(body);
        var act = form.text("act", 40);
        var version = form.number("version", 0, Integer.MAX_VALUE);
        if (version == null && !form.isFaulty("version")) {
            form.text("version", 10);
        }
        var reason = form.optional("reason", LONGEST_REASON);
        form.finish();
        var wish = new Wish(act, Objects.requireNonNull(version).intValue(), reason);
        return view(asker, table, flows.change(asker, table, id, wish));
    }

    private TableView table(Flow<?> flow) {
        return new TableView(
                flow.name(),
                words.text("flow." + flow.name()),
                flow.states().stream()
                        .map(state -> state(flow.name(), state.name()))
                        .toList(),
                flow.ends().stream().map(Enum::name).toList(),
                flow.changes().stream().map(change -> change(flow, change)).toList());
    }

    private ChangeView change(Flow<?> flow, Change<?> change) {
        return new ChangeView(
                act(flow.name(), change.act()),
                change.from().stream().map(Enum::name).toList(),
                change.to().name(),
                change.side(),
                change.right().isEmpty() ? null : change.right(),
                change.reason() == Reason.DEMANDED);
    }

    private ItemView view(Asker asker, Flow<?> flow, FlowItem item) {
        var acts = flows.open(asker, flow, item).stream()
                .map(change -> new ActView(
                        change.act(), act(flow.name(), change.act()).name(), change.reason() == Reason.DEMANDED))
                .toList();
        var history = flows.history(asker, flow, item.id()).stream()
                .map(step -> step(flow.name(), step))
                .toList();
        return new ItemView(
                flow.name(), item.id(), state(flow.name(), item.state()), item.version(), item.since(), acts, history);
    }

    private StepView step(String flow, FlowStep step) {
        var before = step.before();
        return new StepView(
                step.version(),
                step.at(),
                step.who(),
                act(flow, step.act()),
                before == null ? null : state(flow, before),
                state(flow, step.after()),
                step.reason());
    }

    private WordView state(String flow, String state) {
        return new WordView(state, words.text("flow." + flow + ".state." + state));
    }

    private WordView act(String flow, String act) {
        return new WordView(act, words.text("flow." + flow + ".act." + act));
    }
}
