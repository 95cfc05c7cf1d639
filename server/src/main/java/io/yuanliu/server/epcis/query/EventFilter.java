package io.yuanliu.server.epcis.query;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.epcis.query.Field.Test;

/** What a question means: the store narrows by what it has indexes for, then each event is decided exactly. */
public final class EventFilter {
    private final Test test;

    public EventFilter(EventQuery query) {
        test = query.conditions().stream()
                .map(condition -> Fields.named(condition.field()).orElseThrow().test(condition))
                .reduce(Test.EVERYTHING, Test::and);
    }

    /** What the log has indexes for. */
    public Narrowing narrowing() {
        return test.narrowing();
    }

    /** Whether this event is asked for; its time of recording is the entry's affair. */
    public boolean matches(Event event) {
        return test.event().test(event);
    }
}
