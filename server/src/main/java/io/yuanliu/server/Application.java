package io.yuanliu.server;

import io.yuanliu.server.database.Foundation;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.Modulithic;

/** Yuanliu, the whole platform in one program. */
@SpringBootApplication
@Modulithic(sharedModules = "problem")
public class Application {
    public static void main(String... args) {
        try {
            start(Settings.from(System.getenv()), args);
        } catch (StartFault fault) {
            System.err.println("Yuanliu cannot start: " + fault.getMessage());
            System.exit(2);
        }
    }

    private static void start(Settings settings, String... args) {
        var foundation = Foundation.lay(settings);
        SpringApplication.getShutdownHandlers().add(foundation::close);
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            foundation.register(context.getBeanFactory());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("settings", Map.of("server.port", settings.port())));
        });
        application.run(args);
    }
}
