package io.yuanliu.server.orders;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.flows.FlowChanged;
import io.yuanliu.server.flows.FlowEffect;
import io.yuanliu.server.problem.Rejection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses an act of a person that did not come by way of the orders and hand-overs themselves, which ask more than a table
 * can say.
 *
 * @param noted whether this one's act, with the version that it leads to, was noted on the way
 */
record ByHand(String name, Noted noted) implements FlowEffect {
    /** What the stores know. */
    interface Noted {
        boolean is(String id, String by, int version);
    }

    @Override
    public void happen(FlowChanged changed) {
        var step = changed.step();
        if (!noted.is(changed.item().id(), step.who(), step.version())) {
            throw new Rejection.Refused(Finding.block("order.by-its-own-way", "/act", Map.of("act", step.act())));
        }
    }

    /** One for each flow. */
    @Configuration(proxyBeanMethods = false)
    static class Both {
        @Bean
        FlowEffect ordersByHand(OrderStore store) {
            return new ByHand(OrderFlow.BY_HAND, store::acted);
        }

        @Bean
        FlowEffect handOversByHand(HandOverStore store) {
            return new ByHand(HandOverFlow.BY_HAND, store::answered);
        }
    }
}
