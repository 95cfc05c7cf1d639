package io.yuanliu.server.orders;

import static io.yuanliu.core.flow.Change.begin;
import static io.yuanliu.core.flow.Change.change;
import static io.yuanliu.core.flow.Reason.DEMANDED;
import static io.yuanliu.core.flow.Reason.FREE;
import static io.yuanliu.core.flow.Side.AUTHORITY;
import static io.yuanliu.core.flow.Side.PLATFORM;
import static io.yuanliu.server.orders.HandOverState.HANDED_OVER;
import static io.yuanliu.server.orders.HandOverState.SENT_BACK;
import static io.yuanliu.server.orders.HandOverState.TAKEN_UP;

import io.yuanliu.core.flow.Flow;
import io.yuanliu.server.notices.FlowNotices;
import io.yuanliu.server.tasks.FlowTasks;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of what is handed over (移送): the other authority takes it up, or sends it back and says why. */
@Configuration(proxyBeanMethods = false)
class HandOverFlow {
    static final String NAME = "handover";

    /** Sees to it that an act came by way of {@link HandOvers}, which knows whose it is. */
    static final String BY_HAND = "handover";

    private static final String TASK = FlowTasks.EFFECT;
    private static final String NOTICE = FlowNotices.EFFECT;

    // @formatter:off
    static final Flow<HandOverState> FLOW = Flow.of(
            NAME,
            HandOverState.class,
            Set.of(TAKEN_UP, SENT_BACK),
            List.of(
                    //     act          from         to         who        right    reason    sets off
                    begin("hand-over", HANDED_OVER, PLATFORM, "", FREE, TASK, NOTICE),
                    change("take-up", HANDED_OVER, TAKEN_UP, AUTHORITY, "ORDER", FREE, BY_HAND, TASK, NOTICE),
                    change("send-back", HANDED_OVER, SENT_BACK, AUTHORITY, "ORDER", DEMANDED, BY_HAND, TASK, NOTICE)));
    // @formatter:on

    @Bean
    Flow<?> handOversFlow() {
        return FLOW;
    }
}
