package io.yuanliu.server.trace.answer;

import static io.yuanliu.server.log.LogInMemory.id;
import static io.yuanliu.server.log.LogInMemory.key;
import static io.yuanliu.server.log.LogInMemory.made;
import static io.yuanliu.server.log.LogInMemory.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.log.DraftedEntry;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.problem.Reasons;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.trace.HoldersInMemory;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.TraceProjection;
import io.yuanliu.server.trace.answer.TraceAnswer.Unit;
import io.yuanliu.server.trace.answer.TraceAnswers.Question;
import io.yuanliu.server.trace.answer.TraceSummary.StateLine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * farm: seed → grain; grain to the mill; mill: grain → flour; flour to the bakery and to a rival; bakery: flour → bread;
 * bread to the shop; shop: bread → slice. Each only sees its own part and its neighbours'.
 */
class ScopeCutTest {
    private final LogInMemory log = new LogInMemory(1);
    private final HoldersInMemory holders = new HoldersInMemory().with("面包房", "bakery", "bakery-number");
    private final TraceProjection projection;
    private final Trace trace;
    private final TraceAnswers answers;

    ScopeCutTest(@TempDir Path folder) {
        projection = holders.projection(log, folder, SenderClock.EXACT);
        trace = new Trace(projection);
        answers = new TraceAnswers(
                trace,
                projection,
                new UnitSight(trace, projection),
                new HolderNames(trace, holders),
                Reasons.ofThePlatform(),
                Clock.systemUTC());
    }

    @BeforeEach
    void history() {
        projection.follower().start();
        append(new DraftedEntry("f1").from("farm").in("990221", "agri").event(made("seed", "grain", "farm", 1)));
        append(new DraftedEntry("f2")
                .from("farm")
                .in("990221", "agri")
                .event(moved("shipping", "grain", "farm", "mill", 2)));
        append(new DraftedEntry("m1").from("mill").in("990202", "food").event(made("grain", "flour", "mill", 3)));
        append(new DraftedEntry("m2")
                .from("mill")
                .in("990202", "food")
                .event(moved("shipping", "flour", "mill", "bakery", 4)));
        append(new DraftedEntry("m3")
                .from("mill")
                .in("990202", "food")
                .event(moved("shipping", "flour", "mill", "rival", 4)));
        append(new DraftedEntry("b1")
                .from("bakery")
                .in("990202", "food")
                .event(moved("receiving", "flour", "mill", "bakery", 5)));
        append(new DraftedEntry("b2").from("bakery").in("990202", "food").event(made("flour", "bread", "bakery", 6)));
        append(new DraftedEntry("b3")
                .from("bakery")
                .in("990202", "food")
                .event(moved("shipping", "bread", "bakery", "shop", 7)));
        append(new DraftedEntry("s1").from("shop").in("990203", "food").event(made("bread", "slice", "shop", 8)));
    }

    @AfterEach
    void stop() {
        projection.follower().stop();
    }

    private void append(DraftedEntry draft) {
        trace.awaitWritten(List.of(log.append(draft)));
    }

    private static Asker of(Scope scope) {
        return Asker.of("user:" + scope, Asker.Kind.ENTERPRISE, null, scope, Set.of(Right.READ));
    }

    private static Asker enterprise(String party) {
        return of(Scope.ofParties(Set.of(key(party))));
    }

    private TraceAnswer downstream(Asker asker, String unit) {
        return answers.answer(new Question(asker, key(unit), Direction.DOWNSTREAM, null), 0, 100);
    }

    private static List<String> openUnits(TraceAnswer answer) {
        return answer.units().stream()
                .map(Unit::id)
                .filter(id -> !id.startsWith("hidden:"))
                .toList();
    }

    @Test
    void fullScopeSeesEverythingUncut() {
        var answer = downstream(of(new Scope.Everything()), "seed");

        assertThat(openUnits(answer)).containsExactly(id("seed"), id("grain"), id("flour"), id("bread"), id("slice"));
        assertThat(answer.complete()).isTrue();
        assertThat(answer.reason()).isNull();
    }

    @Test
    void anEnterpriseSeesItsOwnUnitsAndOneHandOverEitherSide() {
        var answer = downstream(enterprise("bakery"), "seed");

        assertThat(openUnits(answer)).containsExactly(id("flour"), id("bread"));
        assertThat(answer.units()).hasSize(5);
        assertThat(answer.edges()).hasSize(4);
        assertThat(answer.holdings())
                .extracting(TraceAnswer.Held::unit, TraceAnswer.Held::party)
                .contains(
                        Tuple.tuple(id("flour"), id("mill")),
                        Tuple.tuple(id("flour"), id("bakery")),
                        Tuple.tuple(id("bread"), id("shop")));
        assertThat(answer.complete()).isFalse();
        assertThat(answer.reason()).isEqualTo("scope");
    }

    @Test
    void nothingOfWhatIsHiddenLeaks() {
        var answer = downstream(enterprise("bakery"), "seed");
        var written = answer.toString();

        assertThat(written).contains(id("bread"), id("b2-0"));
        for (var hidden : List.of("seed", "grain", "slice", "farm", "rival", "f1-0", "f2-0", "m1-0", "m3-0", "s1-0")) {
            assertThat(written).as(hidden).doesNotContain(id(hidden));
        }
        for (var hiddenTime : List.of("T01:00", "T02:00", "T03:00", "T08:00")) {
            assertThat(written).as(hiddenTime).doesNotContain(hiddenTime);
        }
        var flour = answer.units().stream()
                .filter(unit -> unit.id().equals(id("flour")))
                .findFirst()
                .orElseThrow();
        assertThat(flour.quantity()).as("the rival's part would follow from it").isNull();
        assertThat(answer.units()).extracting(Unit::share).containsOnlyNulls();
    }

    @Test
    void opaqueIdsKeepTheShapeAndDifferFromAskerToAsker() {
        var bakery = downstream(enterprise("bakery"), "seed");
        var again = downstream(enterprise("bakery"), "grain");
        var shop = downstream(enterprise("shop"), "seed");

        assertThat(bakery.start()).startsWith("hidden:").isNotEqualTo(shop.start());
        assertThat(bakery.units()).extracting(Unit::id).contains(again.start());
        assertThat(bakery.edges().getFirst().from()).isEqualTo(bakery.start());
    }

    @Test
    void aCompetitorsLotStaysShut() {
        assertThatThrownBy(() -> downstream(enterprise("stranger"), "flour")).isInstanceOf(Rejection.NotFound.class);
    }

    @Test
    void anOfficialSeesHisRegionAndCategories() {
        assertThat(openUnits(downstream(of(region("990202", "food")), "seed")))
                .containsExactly(id("grain"), id("flour"), id("bread"));
        assertThat(openUnits(downstream(of(region("9902", "agri")), "seed"))).containsExactly(id("seed"), id("grain"));
        assertThat(openUnits(downstream(of(region("9902")), "seed"))).hasSize(5);
        assertThatThrownBy(() -> downstream(of(region("9903")), "seed")).isInstanceOf(Rejection.NotFound.class);
    }

    @Test
    void nobodySeesMoreBySendingAnEventUnderAnothersNumber() {
        append(new DraftedEntry("f1").from("thief").in("990221", "agri").event(made("own", "thing", "thief", 1)));

        assertThatThrownBy(() -> downstream(enterprise("thief"), "seed")).isInstanceOf(Rejection.NotFound.class);
    }

    @Test
    void aPartyIsItselfUnderAnyOfItsCodes() {
        append(new DraftedEntry("m4").from("mill").event(moved("shipping", "rye", "mill", "bakery-number", 4)));
        append(new DraftedEntry("b4").from("bakery").event(moved("receiving", "rye", "mill", "bakery", 5)));
        var answer = downstream(enterprise("bakery"), "rye");

        assertThat(answer.holdings())
                .extracting(TraceAnswer.Held::party, TraceAnswer.Held::partyName, TraceAnswer.Held::state)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(id("mill"), null, null), Tuple.tuple(id("bakery"), "面包房", "in stock"));
        assertThat(answer.parties()).extracting(TraceAnswer.Party::name).contains("面包房");
    }

    @Test
    void aLongAnswerComesInPages() {
        var page =
                answers.answer(new Question(of(new Scope.Everything()), key("seed"), Direction.DOWNSTREAM, null), 1, 2);

        assertThat(page.units()).extracting(Unit::id).containsExactly(id("grain"), id("flour"));
        assertThat(page.edges()).extracting(TraceAnswer.Edge::to).containsExactly(id("grain"), id("flour"));
        assertThat(page.start()).isEqualTo(id("seed"));
        assertThat(page.reason()).isEqualTo("limit");
        assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void whatStopsAUnitIsToldWhereverItWasSetAsFarAsThatMayBeSeen() {
        append(new DraftedEntry("x1")
                .from("mill")
                .in("990202", "food")
                .cause(new StopCause(
                        key("grain"), Effect.STOP, "order:7", null, new StopCause.Reason("test.stopped"))));

        assertThat(answers.alone(enterprise("mill"), key("flour")).causes())
                .extracting(TraceAnswer.Cause::unit, TraceAnswer.Cause::number, TraceAnswer.Cause::record)
                .containsExactly(Tuple.tuple(id("grain"), "7", "x1"));
        assertThat(answers.answer(new Question(enterprise("mill"), key("grain"), Direction.DOWNSTREAM, null), 1, 1)
                        .units())
                .extracting(Unit::id, Unit::stopped, Unit::stoppedAt)
                .containsExactly(Tuple.tuple(id("flour"), Effect.STOP, id("grain")));

        assertThat(answers.alone(enterprise("bakery"), key("flour")).causes())
                .extracting(TraceAnswer.Cause::effect, TraceAnswer.Cause::unit, TraceAnswer.Cause::number)
                .containsExactly(Tuple.tuple(Effect.STOP, null, null));
    }

    @Test
    void aPersonWhoSetAHoldIsNamedOnlyWhereWhatHeDidShows() {
        holders.person("何家", "household");
        append(new DraftedEntry("x2")
                .from("household")
                .in("990221", "agri")
                .cause(new StopCause(key("grain"), Effect.HOLD, "hold:1", null, new StopCause.Reason("test.held"))));

        assertThat(answers.alone(enterprise("mill"), key("flour")).causes())
                .extracting(TraceAnswer.Cause::setBy)
                .containsExactly("何家");
        assertThat(answers.alone(enterprise("bakery"), key("flour")).causes())
                .extracting(TraceAnswer.Cause::effect, TraceAnswer.Cause::setBy)
                .containsExactly(Tuple.tuple(Effect.HOLD, null));
    }

    @Test
    void aSummaryCountsWhatIsHiddenAndNamesNothingOfIt() {
        var summaries = new TraceSummaries(answers, new HolderNames(trace, holders));
        var all = summaries.summary(new Question(of(new Scope.Everything()), key("seed"), Direction.DOWNSTREAM, null));
        var bakery = summaries.summary(new Question(enterprise("bakery"), key("seed"), Direction.DOWNSTREAM, null));

        assertThat(all.states()).extracting(StateLine::units).containsExactly(1, 1, 3);
        assertThat(all.states()).extracting(StateLine::state).containsExactly("in stock", "in transit", "used");
        assertThat(all.levels()).containsExactly(1, 1, 1, 1, 1);
        assertThat(all.complete()).isTrue();
        assertThat(bakery.states())
                .filteredOn(line -> line.state().equals("hidden"))
                .extracting(StateLine::units)
                .containsExactly(3);
        assertThat(bakery.states().stream().mapToInt(StateLine::units).sum()).isEqualTo(bakery.total());
        assertThat(bakery.toString()).doesNotContain(id("rival")).doesNotContain(id("seed"));
        assertThat(bakery.reason()).isEqualTo("scope");
    }

    @Test
    void theWayToAUnitIsCutLikeEverythingElse() {
        var question = new Question(enterprise("bakery"), key("seed"), Direction.DOWNSTREAM, null);
        var way = answers.way(question, key("bread"));

        assertThat(way.units()).hasSize(4);
        assertThat(openUnits(way)).containsExactly(id("flour"), id("bread"));
        assertThat(way.edges()).extracting(TraceAnswer.Edge::event).containsExactly(null, null, id("b2-0"));
        assertThatThrownBy(() -> answers.way(question, key("slice"))).isInstanceOf(Rejection.NotFound.class);
    }

    @Test
    void aWayOnWhichNothingIsHiddenSaysNothingOfWhatIsHiddenBesideIt() {
        append(new DraftedEntry("b4").from("bakery").event(made("dough", "loaf", "bakery", 5)));
        append(new DraftedEntry("b5").from("bakery").event(made("dough", "roll", "bakery", 5)));
        append(new DraftedEntry("b6").from("bakery").event(moved("shipping", "roll", "bakery", "shop", 6)));
        append(new DraftedEntry("s2").from("shop").event(made("roll", "crumbs", "shop", 7)));
        var way =
                answers.way(new Question(enterprise("bakery"), key("dough"), Direction.DOWNSTREAM, true), key("loaf"));
        var all = answers.way(
                new Question(of(new Scope.Everything()), key("dough"), Direction.DOWNSTREAM, true), key("loaf"));

        assertThat(openUnits(way)).containsExactly(id("dough"), id("loaf"));
        assertThat(way.complete()).as("nothing on it is hidden").isTrue();
        assertThat(way.units()).extracting(Unit::share).containsOnlyNulls();
        assertThat(all.units()).extracting(Unit::share).doesNotContainNull();
    }

    @Test
    void whatUnitsHaveInCommonIsShownAsFarAsItMayBe() {
        var convergences = new TraceConvergences(trace, answers);
        var all = convergences.of(of(new Scope.Everything()), asked(id("bread"), id("slice"), id("ghost")), 2);
        var shop = convergences.of(enterprise("shop"), asked(id("bread"), id("slice"), id("seed")), 9);

        assertThat(all.units()).containsExactly(id("bread"), id("slice"));
        assertThat(all.unknown()).containsExactly(id("ghost"));
        assertThat(all.ancestors()).extracting(found -> found.unit().id()).containsExactly(id("bread"), id("flour"));
        assertThat(all.ancestors().getFirst().explains()).containsExactly(id("bread"), id("slice"));
        assertThat(all.ancestors().getFirst().reaches()).isEqualTo(2);
        assertThat(all.reason()).isEqualTo("limit");
        assertThat(shop.unknown()).as("the seed is none of its business").containsExactly(id("seed"));
        assertThat(shop.ancestors().getFirst().unit().id()).isEqualTo(id("bread"));
        assertThat(shop.ancestors().getLast().unit().id()).startsWith("hidden:");
        assertThat(shop.ancestors().getLast().holdings()).isEmpty();
        assertThat(shop.reason()).isEqualTo("scope");
    }

    private static Map<String, Reading> asked(String... written) {
        var asked = new LinkedHashMap<String, Reading>();
        List.of(written).forEach(one -> asked.put(one, Identifiers.read(one)));
        return asked;
    }

    private static Scope region(String prefix, String... categories) {
        return Scope.of(Clause.ofAreas(Set.of(prefix)).in(Whose.CATEGORY, Set.of(categories)));
    }
}
