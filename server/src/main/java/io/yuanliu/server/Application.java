package io.yuanliu.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Yuanliu, the whole platform in one program. */
@SpringBootApplication
@Modulithic(sharedModules = "problem")
public class Application {
    public static void main(String... args) {
        SpringApplication.run(Application.class, args);
    }
}
