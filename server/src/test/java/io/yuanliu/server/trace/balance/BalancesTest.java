package io.yuanliu.server.trace.balance;

import static io.yuanliu.server.log.LogInMemory.key;
import static io.yuanliu.server.log.LogInMemory.made;
import static io.yuanliu.server.log.LogInMemory.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.trace.Amount;
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
import io.yuanliu.server.trace.answer.HolderNames;
import io.yuanliu.server.trace.answer.TraceAnswers;
import io.yuanliu.server.trace.answer.UnitSight;
import io.yuanliu.server.trace.balance.BalanceAnswer.Conversion;
import io.yuanliu.server.trace.balance.Balances.Question;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The farm ships 10 kg of grain to the mill, which makes 9 kg of flour of it and ships the flour to the bakery. */
class BalancesTest {
    private static final LocalDate DAY_ONE = LocalDate.of(2026, 3, 1);
    private static final Scope EVERYTHING = new Scope.Everything();
    private static final Scope MILL = Scope.ofParties(Set.of(key("mill")));
    private static final Scope CITY = Scope.of(Clause.ofAreas(Set.of("9902")));

    private final LogInMemory log = new LogInMemory(1);
    private final HoldersInMemory holders = new HoldersInMemory().with("磨坊", "mill", "mill-number");
    private final TraceProjection projection;
    private final Trace trace;
    private final TraceAnswers answers;

    BalancesTest(@TempDir Path folder) {
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
        append("farm", "agri", made("seed", "grain", "farm", 1));
        append("farm", "agri", moved("shipping", "grain", "farm", "mill-number", 2));
        append("mill", "food", moved("receiving", "grain", "farm", "mill", 3));
        append("mill", "food", nine(made("grain", "flour", "mill", 4)));
        append("mill", "food", moved("shipping", "flour", "mill", "bakery", 16));
    }

    /** Only so much comes out. */
    private static String nine(String made) {
        int outputs = made.indexOf("'outputQuantityList'");
        return made.substring(0, outputs) + made.substring(outputs).replace("'quantity':10", "'quantity':9");
    }

    private void append(String sender, String category, String event) {
        var draft = new DraftedEntry(sender + log.end(0)).from(sender).in("990202", category);
        trace.awaitWritten(List.of(log.append(draft.event(event))));
    }

    @AfterEach
    void stop() {
        projection.follower().stop();
    }

    private BalanceAnswer balance(Scope scope, @Nullable String unit, @Nullable String party, @Nullable LocalDate to) {
        return balances(null)
                .balance(new Question(
                        Asker.of("user:somebody", Asker.Kind.ENTERPRISE, null, scope, Set.of(Right.READ)),
                        unit == null ? null : key(unit),
                        party == null ? null : key(party),
                        null,
                        null,
                        null,
                        to));
    }

    private Balances balances(@Nullable BigDecimal tolerance) {
        return new Balances(answers, projection, trace, holders, new HolderNames(trace, holders), _ -> tolerance);
    }

    private static BigDecimal received(BalanceAnswer answer) {
        return answer.lines().stream().map(BalanceAnswer.Line::received).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aPartyIsAskedForUnderAnyOfItsCodes() {
        var byNumber = balance(EVERYTHING, null, "mill-number", null);
        assertThat(byNumber).isEqualTo(balance(EVERYTHING, null, "mill", null));
        assertThat(byNumber.partyName()).isEqualTo("磨坊");
        assertThat(received(byNumber)).isEqualByComparingTo("10");
        assertThat(byNumber.complete()).isTrue();
    }

    @Test
    void aDayEndsAtMidnightInShanghai() {
        var dayOne = balance(EVERYTHING, null, "mill", DAY_ONE);
        assertThat(dayOne.lines().getFirst().closing())
                .as("shipped on 2 March, 0:00")
                .isEqualByComparingTo("9");
        assertThat(balance(EVERYTHING, null, "mill", DAY_ONE.plusDays(1))
                        .lines()
                        .getFirst()
                        .closing())
                .isEqualByComparingTo("0");
    }

    @Test
    void anEnterpriseSeesItsOwnBooksOnly() {
        assertThat(balance(MILL, null, "mill", null)).isEqualTo(balance(EVERYTHING, null, "mill", null));
        assertThatThrownBy(() -> balance(MILL, null, "farm", null)).isInstanceOf(Rejection.NotFound.class);
        assertThatThrownBy(() -> balance(MILL, "seed", null, null)).isInstanceOf(Rejection.NotFound.class);
        var grain = balance(MILL, "grain", null, null);
        assertThat(grain.lines()).hasSize(1);
        assertThat(grain.lines().getFirst().made()).as("by the farm").isEqualByComparingTo("0");
        assertThat(received(grain)).isEqualByComparingTo("10");
        assertThat(grain.reason()).isEqualTo("scope");
        assertThat(balance(EVERYTHING, "grain", null, null).lines().getFirst().made())
                .isEqualByComparingTo("10");
    }

    @Test
    void anOfficialSeesTheBooksOfHisRegionInHisCategories() {
        assertThat(received(balance(CITY, null, "mill", null))).isEqualByComparingTo("10");
        assertThatThrownBy(() -> balance(CITY, null, "farm", null))
                .as("registered nowhere")
                .isInstanceOf(Rejection.NotFound.class);
        assertThatThrownBy(() -> balance(Scope.of(Clause.ofAreas(Set.of("9903"))), null, "mill", null))
                .isInstanceOf(Rejection.NotFound.class);
        var ofAnimals = balance(
                Scope.of(Clause.ofAreas(Set.of("9902")).in(Whose.CATEGORY, Set.of("livestock"))), null, "mill", null);
        assertThat(ofAnimals.lines()).isEmpty();
        assertThat(ofAnimals.conversions()).isEmpty();
        assertThat(ofAnimals.reason()).isEqualTo("scope");
    }

    @Test
    void nobodysBooksAreUnknown() {
        assertThatThrownBy(() -> balance(EVERYTHING, null, "nobody", null)).isInstanceOf(Rejection.NotFound.class);
        assertThatThrownBy(() -> balance(EVERYTHING, "nothing", null, null)).isInstanceOf(Rejection.NotFound.class);
    }

    @Test
    void aLossIsJudgedByWhatTheProductMayLose() {
        assertThat(lossWith(null).withinTolerance()).isNull();
        assertThat(lossWith(null).loss()).isEqualTo(new Amount(BigDecimal.ONE, "KGM"));
        assertThat(lossWith(null).lossPart()).isEqualByComparingTo("0.1");
        assertThat(lossWith("0.1").withinTolerance()).isTrue();
        assertThat(lossWith("0.09").withinTolerance()).isFalse();
    }

    private Conversion lossWith(@Nullable String tolerance) {
        var question = new Question(
                Asker.of("user:all", Asker.Kind.ENTERPRISE, null, EVERYTHING, Set.of(Right.READ)),
                key("grain"),
                null,
                null,
                null,
                null,
                null);
        return balances(tolerance == null ? null : new BigDecimal(tolerance))
                .balance(question)
                .conversions()
                .getFirst();
    }
}
