package io.yuanliu.server;

import io.yuanliu.server.database.DatabaseAway;
import io.yuanliu.server.database.Foundation;
import io.yuanliu.server.database.Pools;
import io.yuanliu.server.database.Presence;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The running platform: put together, announced when it can answer, put together anew after a restore. The
 * database stays up in between and is stopped last; when it goes away by itself, the parts stay and wait for it.
 */
final class Platform {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofMillis(200);

    private final Settings settings;
    private final List<String> options;
    private final Foundation foundation;
    private final AtomicBoolean ending = new AtomicBoolean();

    private Platform(Settings settings, List<String> options, Foundation foundation) {
        this.settings = settings;
        this.options = options;
        this.foundation = foundation;
    }

    /**
     * Runs until the process is told to end.
     *
     * @param options of the program, as {@code --yuanliu.capture.shards=4}
     */
    static void run(Settings settings, List<String> options) {
        var platform = new Platform(settings, options, Foundation.lay(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.ending.set(true)));
        SpringApplication.getShutdownHandlers().add(platform.foundation::close);
        while (!platform.ending.get()) {
            platform.runUntilRestore();
        }
    }

    private void runUntilRestore() {
        try (var presence = Presence.announce(foundation.login())) {
            try (var context = start(presence)) {
                presence.remember();
                stay(context, presence);
            }
        } catch (DatabaseAway e) {
            // It ends with us, or went away while the parts were put together: they are put together anew.
            pause();
            foundation.revive();
        }
    }

    /** A start that fails because the database went away is no fault of the program. */
    private ConfigurableApplicationContext start(Presence presence) throws DatabaseAway {
        try {
            return start();
        } catch (RuntimeException failed) {
            presence.isAskedToStepAside(BETWEEN_LOOKS);
            throw failed;
        }
    }

    /** Until a restore asks for the place, or the database comes back as another than it went. */
    private void stay(ConfigurableApplicationContext context, Presence presence) {
        var health = context.getBean(HealthEndpoint.class);
        var pools = context.getBean(Pools.class);
        boolean told = false;
        while (true) {
            try {
                if (presence.isAskedToStepAside(told ? BETWEEN_REQUESTS : BETWEEN_LOOKS)) {
                    return;
                }
                if (!told && Status.UP.equals(health.health().getStatus())) {
                    announce(context);
                    told = true;
                }
            } catch (DatabaseAway away) {
                LOG.warn("The database went away: {}", away.getMessage());
                if (!isBack(presence, pools)) {
                    return;
                }
            }
        }
    }

    /**
     * Waits until the database is back, an embedded one by starting it. Meanwhile nobody waits for a connection, and
     * nobody gets one before the platform is known there again: in between a restore could have had its place.
     */
    private boolean isBack(Presence presence, Pools pools) {
        long went = System.nanoTime();
        pools.leave();
        while (!ending.get()) {
            foundation.revive();
            try {
                if (!presence.renew(foundation.login())) {
                    LOG.warn("The database is back with another history: the platform is put together anew");
                    return false;
                }
                pools.open(foundation.login());
                LOG.info("The database is back after {} ms", (System.nanoTime() - went) / 1_000_000);
                return true;
            } catch (DatabaseAway still) {
                pause();
            }
        }
        return false;
    }

    private ConfigurableApplicationContext start() {
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            foundation.register(context.getBeanFactory());
            var first = new MapPropertySource("settings", Map.of("server.port", settings.port()));
            context.getEnvironment().getPropertySources().addFirst(first);
        });
        return application.run(options.toArray(String[]::new));
    }

    /** Ready means that questions are answered: the projections have read the log to its end. */
    private static void announce(ConfigurableApplicationContext context) {
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        System.out.printf(Locale.ROOT, "Yuanliu is ready: http://localhost:%s (%.1f s)%n", port, millis / 1000.0);
        System.out.flush();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_CONNECTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFault("interrupted", e);
        }
    }
}
