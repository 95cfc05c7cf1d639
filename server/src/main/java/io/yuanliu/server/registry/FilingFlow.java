package io.yuanliu.server.registry;

import static io.yuanliu.core.flow.Change.begin;
import static io.yuanliu.core.flow.Change.change;
import static io.yuanliu.core.flow.Reason.DEMANDED;
import static io.yuanliu.core.flow.Reason.FREE;
import static io.yuanliu.core.flow.Side.AUTHORITY;
import static io.yuanliu.core.flow.Side.HOLDER;
import static io.yuanliu.core.flow.Side.PLATFORM;
import static io.yuanliu.server.registry.FilingState.CANCELLED;
import static io.yuanliu.server.registry.FilingState.EXPIRED;
import static io.yuanliu.server.registry.FilingState.FILED;
import static io.yuanliu.server.registry.FilingState.IN_FORCE;
import static io.yuanliu.server.registry.FilingState.REFUSED;
import static io.yuanliu.server.registry.FilingState.REPLACED;
import static io.yuanliu.server.registry.FilingState.RETURNED;
import static io.yuanliu.server.registry.FilingState.REVOKED;
import static io.yuanliu.server.registry.FilingState.SUSPENDED;
import static io.yuanliu.server.registry.FilingState.WITHDRAWN;

import io.yuanliu.core.flow.Flow;
import io.yuanliu.server.notices.FlowNotices;
import io.yuanliu.server.tasks.FlowTasks;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a filed licence: filed by its holder, checked by the authority, in force until something ends it. */
@Configuration(proxyBeanMethods = false)
class FilingFlow {
    static final String NAME = "licence";

    /** Writes into the registry what a state says of the licence. */
    static final String LICENCE = "licence";

    private static final String TASK = FlowTasks.EFFECT;
    private static final String NOTICE = FlowNotices.EFFECT;

    // @formatter:off
    static final Flow<FilingState> FLOW = Flow.of(
            NAME,
            FilingState.class,
            Set.of(WITHDRAWN, REFUSED, REPLACED, REVOKED, CANCELLED),
            List.of(
                    //     act         from                                  to         who        right       reason
                    // sets off
                    begin("file", FILED, HOLDER, "REGISTER", FREE, LICENCE, TASK),
                    change("return", FILED, RETURNED, AUTHORITY, "CHECK", DEMANDED, LICENCE, TASK, NOTICE),
                    change("correct", RETURNED, FILED, HOLDER, "REGISTER", FREE, LICENCE, TASK),
                    change("withdraw", Set.of(FILED, RETURNED), WITHDRAWN, HOLDER, "REGISTER", FREE, LICENCE, TASK),
                    change("refuse", FILED, REFUSED, AUTHORITY, "CHECK", DEMANDED, LICENCE, TASK, NOTICE),
                    change("approve", FILED, IN_FORCE, AUTHORITY, "CHECK", FREE, LICENCE, TASK, NOTICE),
                    change("suspend", IN_FORCE, SUSPENDED, AUTHORITY, "CHECK", DEMANDED, LICENCE, NOTICE),
                    change("resume", SUSPENDED, IN_FORCE, AUTHORITY, "CHECK", DEMANDED, LICENCE, NOTICE),
                    change(
                            "revoke",
                            Set.of(IN_FORCE, SUSPENDED, EXPIRED),
                            REVOKED,
                            AUTHORITY,
                            "CHECK",
                            DEMANDED,
                            LICENCE,
                            NOTICE),
                    change(
                            "cancel",
                            Set.of(IN_FORCE, SUSPENDED),
                            CANCELLED,
                            AUTHORITY,
                            "CHECK",
                            DEMANDED,
                            LICENCE,
                            NOTICE),
                    change("expire", Set.of(IN_FORCE, SUSPENDED), EXPIRED, PLATFORM, "", FREE),
                    change("replace", Set.of(IN_FORCE, SUSPENDED, EXPIRED), REPLACED, PLATFORM, "", FREE)));
    // @formatter:on

    @Bean
    Flow<?> licenceFlow() {
        return FLOW;
    }
}
