package io.yuanliu.server;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Yuanliu, the whole platform in one program. */
@SpringBootApplication
@EnableScheduling
@Modulithic(sharedModules = "problem")
public class Application {
    public static void main(String... arguments) {
        try {
            Platform.run(Settings.from(System.getenv()));
        } catch (StartFault fault) {
            System.err.println("Yuanliu cannot start: " + fault.getMessage());
            System.exit(2);
        } catch (RuntimeException fault) {
            // Spring has said why; without this the threads that are up already would keep the process alive.
            System.exit(1);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
