package io.yuanliu.server;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.database.backup.Keeping;
import java.time.Clock;
import java.util.List;
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
            run(Settings.from(System.getenv()), List.of(arguments));
        } catch (StartFault fault) {
            System.err.println((arguments.length == 0 ? "Yuanliu cannot start: " : "Yuanliu: ") + fault.getMessage());
            System.exit(2);
        } catch (RuntimeException fault) {
            // Spring has said why; without this the threads that are up already would keep the process alive.
            System.exit(1);
        }
    }

    private static void run(Settings settings, List<String> words) {
        if (Keeping.knows(words)) {
            Keeping.run(settings, words);
        } else if (words.stream().allMatch(word -> word.startsWith("--"))) {
            Platform.run(settings, words);
        } else {
            throw new StartFault("unknown words: " + String.join(" ", words));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
