package io.yuanliu.bench;

import io.yuanliu.bench.engine.SqlWalks;
import io.yuanliu.bench.engine.Starts;
import io.yuanliu.bench.engine.Traces;
import io.yuanliu.bench.kills.Blow;
import io.yuanliu.bench.kills.Kills;
import io.yuanliu.bench.load.FirstPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs one named measurement, or all that only measure: {@code java -cp … io.yuanliu.bench.Bench JAR [NAME [NUMBER]]}.
 * Status 1 says that something was proved wrong.
 */
public final class Bench {
    private Bench() {}

    private static final List<String> MEASUREMENTS = List.of("spine", "engine");
    private static final String USAGE =
            "usage: Bench JAR [spine|engine|trace|start [MILLIONS]|sql [MILLIONS]|page|floor|kills [ROUNDS [WHAT]]]";

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var jar = Path.of(arguments[0]).toAbsolutePath();
        var names = arguments.length > 1 ? List.of(arguments[1]) : MEASUREMENTS;
        for (var name : names) {
            switch (name) {
                case "spine" -> new Spine(jar).run();
                case "engine" -> new Engine(jar).run();
                case "trace" -> new Traces().run();
                case "start" -> Starts.run(number(arguments, 10) * 1_000_000);
                case "page" -> FirstPage.run(jar);
                case "sql" -> SqlWalks.run(jar, number(arguments, 10) * 1_000_000);
                case "floor" -> new Floor(jar).run();
                case "kills" -> prove(Kills.run(jar, number(arguments, 100), blow(arguments)));
                default -> {
                    System.err.println("There is no measurement named " + name + "; " + USAGE);
                    System.exit(2);
                }
            }
        }
    }

    private static int number(String[] arguments, int usual) {
        return arguments.length > 2 ? Integer.parseInt(arguments[2]) : usual;
    }

    private static Optional<Blow> blow(String... arguments) {
        return arguments.length > 3 ? Optional.of(Blow.named(arguments[3])) : Optional.empty();
    }

    private static void prove(boolean holds) {
        if (!holds) System.exit(1);
    }
}
