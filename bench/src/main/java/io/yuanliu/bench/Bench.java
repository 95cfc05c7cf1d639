package io.yuanliu.bench;

import java.nio.file.Path;
import java.util.List;

/** Runs one named measurement, or all: {@code java -cp … io.yuanliu.bench.Bench JAR [NAME]}. */
public final class Bench {
    private Bench() {}

    private static final List<String> NAMES = List.of("spine", "engine", "trace");

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: Bench JAR [" + String.join("|", NAMES) + "]");
            System.exit(2);
        }
        var jar = Path.of(arguments[0]).toAbsolutePath();
        var names = arguments.length > 1 ? List.of(arguments[1]) : NAMES;
        for (var name : names) {
            switch (name) {
                case "spine" -> new Spine(jar).run();
                case "engine" -> new Engine(jar).run();
                case "trace" -> new Traces().run();
                default -> {
                    System.err.println(
                            "There is no measurement named " + name + "; known: " + String.join(", ", NAMES));
                    System.exit(2);
                }
            }
        }
    }
}
