package io.yuanliu.server;

import io.yuanliu.server.database.DatabaseAway;
import io.yuanliu.server.database.Foundation;
import io.yuanliu.server.database.Presence;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The running platform: put together, announced when it can answer, put together anew after a restore. The
 * database stays up in between and is stopped last.
 */
final class Platform {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(5);

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
        try (var presence = Presence.announce(foundation.login());
                var context = start()) {
            var health = context.getBean(HealthEndpoint.class);
            boolean told = false;
            while (!presence.isAskedToStepAside(told ? BETWEEN_REQUESTS : BETWEEN_LOOKS)) {
                if (!told && Status.UP.equals(health.health().getStatus())) {
                    announce(context);
                    told = true;
                }
            }
        } catch (DatabaseAway e) {
            // The database ends with us, or has gone away for a while: then everything starts anew when it is back.
            pause(BETWEEN_CONNECTIONS);
            foundation.revive();
        }
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

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFault("interrupted", e);
        }
    }
}
