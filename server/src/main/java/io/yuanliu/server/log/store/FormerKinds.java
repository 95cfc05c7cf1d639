package io.yuanliu.server.log.store;

import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the kinds of local identifiers known that the log has units of from before kinds had to be known. It starts after
 * the profiles have said what is what, for only what none of them says is a lot, and before the log is written and followed.
 */
@Component
class FormerKinds implements SmartLifecycle {
    private final JdbcClient writer;
    private volatile boolean running;

    FormerKinds(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public void start() {
        var words = writer.sql("select word from log_former_kind")
                .query((row, _) -> row.getString("word"))
                .list();
        LocalKinds.declare(
                words.stream().filter(LocalKind::mayBe).map(LocalKind::former).toList());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
