package io.yuanliu.server;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Yuanliu, the whole platform in one program. */
@SpringBootApplication
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
}
