package io.yuanliu.bench.large;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The decision whether somebody may see something: an official of several counties and categories who has a grant beside. */
public final class ScopeChecks {
    private static final int THINGS = 10_000;
    private static final int ROUNDS = 300;

    private ScopeChecks() {}

    public static void run() {
        var scope = Scope.of(
                Clause.ofAreas(List.of("110101", "120203", "3301")).in(Whose.CATEGORY, List.of("agri", "livestock")),
                Clause.ofAreas(List.of("44")).in(Whose.STAGE, List.of("market", "slaughter")),
                Clause.ofParties(List.of(LargeRegistry.id(7), LargeRegistry.id(4_240))));
        var things = things();
        int seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            seen += seen(scope, things);
        }
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            seen += seen(scope, things);
        }
        double micros = (System.nanoTime() - begun) / 1e3 / THINGS / ROUNDS;
        if (seen == 0 || seen == 2 * ROUNDS * THINGS) {
            throw new IllegalStateException("The scope decides nothing");
        }
        Figures.print("floor.scope-check", micros, "us");
    }

    private static int seen(Scope scope, List<Whose> things) {
        int seen = 0;
        for (var thing : things) {
            if (scope.covers(thing)) {
                seen++;
            }
        }
        return seen;
    }

    private static List<Whose> things() {
        var random = new Random(20_261_130);
        var categories = List.of("agri", "livestock", "drugs", "lifts");
        var stages = List.of("farm", "slaughter", "market", "retail");
        var things = new ArrayList<Whose>();
        for (int i = 0; i < THINGS; i++) {
            int party = random.nextInt(LargeStore.PARTIES);
            things.add(new Whose(
                    LargeRegistry.id(party),
                    null,
                    LargeRegistry.region(party),
                    categories.get(random.nextInt(categories.size())),
                    stages.get(random.nextInt(stages.size()))));
        }
        return things;
    }
}
