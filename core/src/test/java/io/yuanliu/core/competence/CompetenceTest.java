package io.yuanliu.core.competence;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may order what, where: a small table, told row by row, and the same question asked the slow way. */
class CompetenceTest {
    private static final Set<OrderAct> ORDERS = Set.of(OrderAct.HOLD, OrderAct.STOP, OrderAct.LIFT, OrderAct.CLEAR);
    private static final CompetenceTable TABLE = new CompetenceTable(
            Map.of(
                    "production",
                    new Stage("production", new LocalText("生产", "Production"), Set.of("farm", "slaughter")),
                    "market",
                    new Stage("market", new LocalText("市场", "Market"), Set.of("wholesale", "retailMarket")),
                    "pharmacy",
                    new Stage("pharmacy", new LocalText("药店", "Pharmacy"), Set.of("pharmacy"))),
            List.of(
                    rule("agriculture", Set.of(Rank.values()), Set.of("livestock", "agri"), "production", ORDERS),
                    rule("market", Set.of(Rank.values()), Set.of("livestock", "agri"), "market", ORDERS),
                    rule("drug", Set.of(Rank.PROVINCE), Set.of("drug"), "pharmacy", Set.of(OrderAct.RECALL)),
                    rule("market", Set.of(Rank.COUNTY), Set.of("drug"), "pharmacy", ORDERS)));

    @ParameterizedTest(name = "{0} of {1}: {2} of {3} at {4} in {5} → {6}")
    @CsvSource({
        "agriculture, 990221, stop, livestock, farm,      990221, given",
        "agriculture, 990221, stop, livestock, farm,      990221105, given",
        "agriculture, 9902,   stop, livestock, farm,      990221, given",
        "agriculture, 99,     lift, agri,      farm,      990221, given",
        "agriculture, 990222, stop, livestock, farm,      990221, agriculture county 990221",
        "agriculture, 9903,   stop, livestock, farm,      990221, agriculture county 990221",
        "agriculture, 990221, stop, livestock, wholesale, 990221, market county 990221",
        "market,      990221, stop, livestock, farm,      990221, agriculture county 990221",
        "market,      990202, hold, agri, retailMarket,   990202, given",
        "market,      990202, recall, agri, retailMarket, 990202, nobody",
        "agriculture, 990221, stop, drug,      pharmacy,  990221, market county 990221",
        "market,      9902,   stop, drug,      pharmacy,  990221, market county 990221",
        "drug,        9902,   recall, drug,    pharmacy,  990221, drug province 99",
        "drug,        99,     recall, drug,    pharmacy,  990221, given",
        "drug,        99,     stop, drug,      pharmacy,  990221, market county 990221",
        "agriculture, 990221, stop, gold,      farm,      990221, nobody",
        "agriculture, 990221, stop, livestock, harbour,   990221, nobody",
        "agriculture, 990221105, stop, livestock, farm,   990221105, agriculture county 990221",
        "agriculture, '',     stop, livestock, farm,      990221, agriculture county 990221",
    })
    void theTableDecides(
            String node, String area, String act, String category, String at, String region, String expected) {
        var office = new Office(Set.of(node), area.isEmpty() ? null : area);
        assertThat(told(office, act, new Place("uscc:x", region, Set.of(at), category)))
                .isEqualTo(expected);
    }

    @Test
    void whatNobodyKnowsIsNotDemandedAndSaidToBeUnsure() {
        var county = new Office(Set.of("agriculture"), "990221");
        var answer = TABLE.judge(county, OrderAct.STOP, List.of(), Areas.BY_CODE);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Competence.Given.class,
                        given -> assertThat(given.isSure()).isFalse());
        assertThat(told(county, "stop", new Place("x", "990222", Set.of(), null)))
                .as("but its region is known")
                .isEqualTo("agriculture county 990222, market county 990222");
    }

    @Test
    void aPlaceThatNobodyCanFindOpensNoDoorBesideOneThatIsKnown() {
        var neighbour = new Office(Set.of("agriculture"), "990222");
        assertThat(told(neighbour, "stop", Place.UNKNOWN, new Place("x", "990221", Set.of("farm"), "livestock")))
                .isEqualTo("agriculture county 990221");
    }

    @Test
    void goodsInTwoCountiesAreEithersAndEachNamesTheOther() {
        var made = new Place("farm", "990221", Set.of("farm"), "livestock");
        var sold = new Place("stall", "990202", Set.of("retailMarket"), "livestock");
        assertThat(told(new Office(Set.of("agriculture"), "990221"), "stop", made, sold))
                .isEqualTo("given");
        assertThat(told(new Office(Set.of("market"), "990202"), "stop", made, sold))
                .isEqualTo("given");
        assertThat(told(new Office(Set.of("market"), "990222"), "stop", made, sold))
                .isEqualTo("agriculture county 990221, market county 990202");
    }

    @Test
    void aCountyThatEndedBelongsToWhoTookItOver() {
        Areas merged = (code, area) -> code.startsWith(area) || (code.equals("990229") && area.equals("990221"));
        var office = new Office(Set.of("agriculture"), "990221");
        var place = new Place("x", "990229", Set.of("farm"), "livestock");
        assertThat(TABLE.judge(office, OrderAct.STOP, List.of(place), merged)).isInstanceOf(Competence.Given.class);
        assertThat(TABLE.judge(office, OrderAct.STOP, List.of(place), Areas.BY_CODE))
                .isInstanceOf(Competence.Elsewhere.class);
    }

    /** Seeded authorities and goods: the table answers as the sentence reads that defines it. */
    @Test
    void itAnswersAsTheDefinitionReads() {
        var random = new Random(28);
        int given = 0;
        for (int round = 0; round < 5_000; round++) {
            var office = new Office(Set.of(one(random, "agriculture", "market", "drug")), region(random));
            var act = OrderAct.of(one(random, OrderAct.words().toArray(String[]::new)))
                    .orElseThrow();
            var places = Stream.generate(() -> place(random))
                    .limit(1 + random.nextInt(3))
                    .toList();
            var answer = TABLE.judge(office, act, places, Areas.BY_CODE);
            assertThat(answer instanceof Competence.Given)
                    .as("%s %s %s", office, act, places)
                    .isEqualTo(slowly(office, act, places));
            given += answer instanceof Competence.Given ? 1 : 0;
            if (answer instanceof Competence.Elsewhere(var competent)) {
                assertThat(competent)
                        .as("whoever is named is competent himself")
                        .allSatisfy(one -> assertThat(slowly(
                                        new Office(Set.of(one.authority()), one.region()), act, List.of(one.place())))
                                .isTrue());
            }
        }
        assertThat(given).isBetween(200, 4_800);
    }

    private static boolean slowly(Office office, OrderAct act, List<Place> places) {
        for (var place : places) {
            for (var rule : TABLE.rules()) {
                for (var stage : rule.stages()) {
                    var nodes =
                            Objects.requireNonNull(TABLE.stages().get(stage)).nodes();
                    var region = place.region();
                    var area = office.region();
                    if (rule.acts().contains(act)
                            && office.nodes().contains(rule.authority())
                            && rule.categories().contains(place.category())
                            && place.nodes().stream().anyMatch(nodes::contains)
                            && region != null
                            && area != null
                            && region.startsWith(area)
                            && rule.ranks().stream()
                                    .anyMatch(rank ->
                                            rank.of(area).filter(area::equals).isPresent())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Place place(Random random) {
        return new Place(
                "uscc:x",
                one(random, "990221", "990222", "990301"),
                Set.of(one(random, "farm", "slaughter", "wholesale", "pharmacy", "harbour")),
                one(random, "livestock", "agri", "drug", "gold"));
    }

    private static String region(Random random) {
        return one(random, "99", "9902", "990221", "990222", "9903", "990301", "98");
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String told(Office office, String act, Place... places) {
        return switch (TABLE.judge(office, OrderAct.of(act).orElseThrow(), List.of(places), Areas.BY_CODE)) {
            case Competence.Given _, Competence.Own _ -> "given";
            case Competence.Elsewhere(var competent) when competent.isEmpty() -> "nobody";
            case Competence.Elsewhere(var competent) -> {
                var names = new ArrayList<String>();
                competent.forEach(
                        one -> names.add(one.authority() + " " + one.rank().word() + text(one.region())));
                yield String.join(", ", names);
            }
        };
    }

    private static String text(@Nullable String region) {
        return region == null ? "" : " " + region;
    }

    private static CompetenceRule rule(
            String authority, Set<Rank> ranks, Set<String> categories, String stage, Set<OrderAct> acts) {
        return new CompetenceRule(authority, ranks, categories, Set.of(stage), acts, "a law", false);
    }
}
