package io.yuanliu.server.trace;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down until the graph holds everything that the log held at the start: half a trace is a wrong answer. */
@Component
class TraceHealth extends AbstractHealthIndicator {
    private final TraceProjection projection;

    TraceHealth(TraceProjection projection) {
        super("Trace does not answer");
        this.projection = projection;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (projection.follower().isCaughtUp()) {
            builder.up();
        } else {
            builder.down();
        }
    }
}
