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

    // @formatter:off
    static final Flow<OrderState> FLOW = Flow.of(
            NAME,
            OrderState.class,
            Set.of(IN_FORCE, REFUSED, WITHDRAWN, EXPIRED),
            List.of(
                    //     act         from      to         who       right    reason    sets off
                    begin("draft", DRAFTED, HOLDER, "ORDER", FREE),
                    change("sign", DRAFTED, SIGNED, HOLDER, "ORDER", FREE, BY_HAND),
                    change("refuse", DRAFTED, REFUSED, HOLDER, "ORDER", DEMANDED, BY_HAND),
                    change("withdraw", DRAFTED, WITHDRAWN, HOLDER, "ORDER", FREE, BY_HAND),
                    change("expire", DRAFTED, EXPIRED, PLATFORM, "", FREE),
                    change("issue", SIGNED, IN_FORCE, PLATFORM, "", FREE),
                    change("fail", SIGNED, DRAFTED, PLATFORM, "", FREE)));
    // @formatter:on

    @Bean
    Flow<?> ordersFlow() {
        return FLOW;
    }
}
