package io.yuanliu.server.trace.balance;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.trace.Movement;
import io.yuanliu.core.trace.graph.BalanceSheet;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.Holders;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.TraceProjection;
import io.yuanliu.server.trace.answer.AnswerWriter;
import io.yuanliu.server.trace.answer.HolderNames;
import io.yuanliu.server.trace.answer.HolderSight;
import io.yuanliu.server.trace.answer.Sight;
import io.yuanliu.server.trace.answer.TraceAnswers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up what came in, went out and stands: of a holder, a site or a unit, over days in Asia/Shanghai. */
@Component
public class Balances {
    /** Of a holder with more units only so many are added up, and the answer says so. */
    static final int MOST_UNITS = 100_000;

    private final TraceAnswers answers;
    private final TraceProjection projection;
    private final Trace trace;
    private final Holders holders;
    private final HolderNames names;
    private final BalanceWriter writer;

    Balances(
            TraceAnswers answers,
            TraceProjection projection,
            Trace trace,
            Holders holders,
            HolderNames names,
            LossTolerances tolerances) {
        this.answers = answers;
        this.projection = projection;
        this.trace = trace;
        this.holders = holders;
        this.names = names;
        this.writer = new BalanceWriter(tolerances);
    }

    /**
     * What is asked about: a unit, or a party, a site, a party at a site; by canonical keys.
     *
     * @param product as the units' makers named it; null for all
     * @param from the first day, null from the beginning
     * @param to the last day, null without an end
     */
    public record Question(
            Asker asker,
            @Nullable String unit,
            @Nullable String party,
            @Nullable String site,
            @Nullable String product,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        private Instant begin() {
            return from == null ? Instant.MIN : from.atStartOfDay(Days.SHANGHAI).toInstant();
        }

        private Instant end() {
            return to == null
                    ? Instant.MAX
                    : to.plusDays(1).atStartOfDay(Days.SHANGHAI).toInstant();
        }

        private boolean asks(@Nullable String named, @Nullable String called) {
            return product == null || product.equals(named) || product.equals(called);
        }
    }

    /** The balance; refuses where nothing of it may be seen. */
    public BalanceAnswer balance(Question question) {
        var sight = new HolderSight(question.asker().scope(Right.READ), holders);
        var party = question.party() == null ? null : owner(question.party());
        var named = named(question, party, sight);
        var units = named.stream().filter(ofCategories(question)).toList();
        boolean hides = units.size() < named.size();
        var sheet = new BalanceSheet(
                trace.graph(),
                movement -> isAt(movement, party, question.site()) && sight.sees(movement.party()),
                question.begin(),
                question.end());
        units.stream().limit(MOST_UNITS).forEach(sheet::add);
        if (question.unit() == null && party == null && !sight.sawAnything()) {
            throw unknown(question);
        }
        return write(
                question, party, sheet, AnswerWriter.reason(units.size() > MOST_UNITS, hides || sight.hidAnything()));
    }

    private static boolean isAt(Movement movement, @Nullable String party, @Nullable String site) {
        return (party == null || party.equals(movement.party())) && (site == null || site.equals(movement.site()));
    }

    private List<String> named(Question question, @Nullable String party, HolderSight sight) {
        if (question.unit() != null) {
            if (!answers.sees(question.asker(), question.unit())) {
                throw new Rejection.NotFound("trace.unknown-unit", "id", question.unit());
            }
            return List.of(question.unit());
        }
        if (party == null) {
            return trace.graph().stocks().unitsOfSite(Objects.requireNonNull(question.site()));
        }
        var units = trace.graph().stocks().unitsOfParty(party);
        if (!sight.sees(party)
                || (units.isEmpty() && holders.parties(List.of(party)).isEmpty())) {
            throw unknown(question);
        }
        return units;
    }

    /** Of a holder, who looks after some categories sees the units of those. */
    private Predicate<String> ofCategories(Question question) {
        var scope = question.asker().scope(Right.READ);
        if (question.unit() != null || !scope.cutsGoods()) {
            return _ -> true;
        }
        var sight = new Sight(scope, projection.index());
        return unit -> sight.sees(unit, List.of());
    }

    private String owner(String party) {
        var registered = holders.parties(List.of(party)).get(party);
        return registered == null ? party : registered.id();
    }

    private static Rejection unknown(Question question) {
        var asked = question.party() == null ? question.site() : question.party();
        return new Rejection.NotFound("trace.unknown-holder", "id", Objects.requireNonNull(asked));
    }

    private BalanceAnswer write(
            Question question, @Nullable String party, BalanceSheet sheet, @Nullable String reason) {
        var balance = sheet.balance(it -> question.asks(it.product(), it.productName()));
        var known = names.of(Stream.ofNullable(party), Stream.ofNullable(question.site()));
        return new BalanceAnswer(
                question.unit() == null ? null : trace.written(question.unit()),
                known.partyId(party),
                known.partyName(party),
                known.siteId(question.site()),
                known.siteName(question.site()),
                question.from(),
                question.to(),
                balance.lines().stream().map(BalanceWriter::line).toList(),
                balance.conversions().stream().map(writer::conversion).toList(),
                balance.unmeasured(),
                reason == null,
                reason);
    }
}
