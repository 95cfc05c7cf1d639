package io.yuanliu.server.notices;

import io.yuanliu.server.flows.FlowChanged;
import io.yuanliu.server.flows.FlowEffect;
import io.yuanliu.server.problem.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells whom a flow names what was done. */
@Component
class FlowNoticeEffect implements FlowEffect {
    private final Map<String, FlowNotices> flows;
    private final Notices notices;
    private final Words words;

    FlowNoticeEffect(List<FlowNotices> flows, Notices notices, Words words) {
        this.flows = flows.stream().collect(Collectors.toMap(FlowNotices::flow, Function.identity()));
        this.notices = notices;
        this.words = words;
    }

    @Override
    public String name() {
        return FlowNotices.EFFECT;
    }

    @Override
    public void happen(FlowChanged changed) {
        var item = changed.item();
        var step = changed.step();
        var known = flows.get(item.flow());
        var kind = known == null ? null : known.kinds().get(step.act());
        if (known == null || kind == null) {
            throw new IllegalStateException("Nobody says what to tell when " + item.flow() + " sees " + step.act());
        }
        var act = words.text("flow." + item.flow() + ".act." + step.act());
        var values = new HashMap<>(known.values().apply(item));
        values.put("act", act.zh());
        values.put("actEn", act.en());
        values.put("reason", Objects.requireNonNullElse(step.reason(), "—"));
        notices.tell(new Notice(
                kind, item.id() + ":" + item.version(), item.id(), known.to().apply(changed), step.at(), values));
    }
}
