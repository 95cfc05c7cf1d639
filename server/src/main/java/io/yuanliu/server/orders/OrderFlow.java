package io.yuanliu.server.orders;

import static io.yuanliu.core.flow.Change.begin;
import static io.yuanliu.core.flow.Change.change;
import static io.yuanliu.core.flow.Reason.DEMANDED;
import static io.yuanliu.core.flow.Reason.FREE;
import static io.yuanliu.core.flow.Side.HOLDER;
import static io.yuanliu.core.flow.Side.PLATFORM;
import static io.yuanliu.server.orders.OrderState.DRAFTED;
import static io.yuanliu.server.orders.OrderState.EXPIRED;
import static io.yuanliu.server.orders.OrderState.IN_FORCE;
import static io.yuanliu.server.orders.OrderState.REFUSED;
import static io.yuanliu.server.orders.OrderState.SIGNED;
import static io.yuanliu.server.orders.OrderState.WITHDRAWN;

import io.yuanliu.core.flow.Flow;
import io.yuanliu.server.notices.FlowNotices;
import io.yuanliu.server.tasks.FlowTasks;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of an order: drafted by one, signed by another, in force once its record is in the log. */
@Configuration(proxyBeanMethods = false)
class OrderFlow {
    static final String NAME = "order";

    /** Sees to it that a person's act came by way of {@link Orders}, which asks what no table can say. */
    static final String BY_HAND = "order";

    private static final String TASK = FlowTasks.EFFECT;
    private static final String NOTICE = FlowNotices.EFFECT;

    // @formatter:off
    static final Flow<OrderState> FLOW = Flow.of(
            NAME,
            OrderState.class,
            Set.of(IN_FORCE, REFUSED, WITHDRAWN, EXPIRED),
            List.of(
                    //     act         from      to         who       right    reason    sets off
                    begin("draft", DRAFTED, HOLDER, "ORDER", FREE, TASK),
                    change("sign", DRAFTED, SIGNED, HOLDER, "ORDER", FREE, BY_HAND, TASK),
                    change("refuse", DRAFTED, REFUSED, HOLDER, "ORDER", DEMANDED, BY_HAND, TASK, NOTICE),
                    change("withdraw", DRAFTED, WITHDRAWN, HOLDER, "ORDER", FREE, BY_HAND, TASK),
                    change("expire", DRAFTED, EXPIRED, PLATFORM, "", FREE, TASK, NOTICE),
                    change("issue", SIGNED, IN_FORCE, PLATFORM, "", FREE, NOTICE),
                    change("fail", SIGNED, DRAFTED, PLATFORM, "", FREE, TASK)));
    // @formatter:on

    @Bean
    Flow<?> ordersFlow() {
        return FLOW;
    }
}
