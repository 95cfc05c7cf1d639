package io.yuanliu.server.notices;

import io.yuanliu.server.notices.letters.Dispatch;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes round: spreads what was told, and sets off with what may go. */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final Duration KEPT = Duration.ofDays(366);

    private final Spreading spreading;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final Clock clock;

    Postman(Spreading spreading, Dispatch dispatch, Outbox outbox, Clock clock) {
        this.spreading = spreading;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        outbox.forget(clock.instant().minus(KEPT));
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void round() {
        try {
            while (spreading.spread()) {
                // until nothing waits
            }
            dispatch.start();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("No round: {}", away.getMessage());
        }
    }
}
