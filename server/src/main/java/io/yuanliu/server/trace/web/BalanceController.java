package io.yuanliu.server.trace.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Named;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.balance.BalanceAnswer;
import io.yuanliu.server.trace.balance.Balances;
import io.yuanliu.server.trace.balance.Balances.Question;
import io.yuanliu.server.trace.find.AskedUnits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What came in, went out and stands. */
@RestController
class BalanceController {
    private final Trace trace;
    private final AskedUnits units;
    private final Balances balances;

    BalanceController(Trace trace, AskedUnits units, Balances balances) {
        this.trace = trace;
        this.units = units;
        this.balances = balances;
    }

    /**
     * What is asked about: {@code id} alone, or {@code party}, {@code site} or both.
     *
     * @param id any written form of a unit's identifier
     * @param scheme decides what a bare {@code id} is that fits several schemes
     * @param party any written form of a party's
     * @param site any written form of a place's
     * @param product as its maker named it: the variety, else the name
     * @param from the first day, in Asia/Shanghai
     * @param to the last day
     */
    record Asked(
            @Nullable String id,
            @Nullable String scheme,
            @Nullable String party,
            @Nullable String site,
            @Nullable String product,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Question by(Asker asker, AskedUnits units) {
            var unit = given(id);
            var holder = given(party);
            var place = given(site);
            if ((unit == null) == (holder == null && place == null)) {
                throw new Rejection.Unreadable(
                        Finding.block("request.parameter-missing", "", Map.of("name", "id / party / site")));
            }
            if (from != null && to != null && to.isBefore(from)) {
                throw new Rejection.Unreadable(
                        Finding.block("request.parameter-type", "", Map.of("name", "to", "value", to.toString())));
            }
            return new Question(
                    asker,
                    unit == null ? null : units.one(asker, unit, scheme, "").key(),
                    holder == null ? null : key(Named.party(holder), holder),
                    place == null ? null : key(Named.place(place), place),
                    given(product),
                    from,
                    to);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        private static String key(Reading reading, String written) {
            return switch (reading) {
                case Reading.One(var identifier) -> identifier.key();
                case Reading.Several(var candidates) -> throw AskedUnits.ambiguous(written, candidates, "");
                case Reading.None(var finding) -> throw new Rejection.Unreadable(finding);
            };
        }
    }

    /** The mass balance, as far as the asker may see it (docs/reference/trace.md). */
    @GetMapping("/api/balance")
    @Needs(Right.READ)
    BalanceAnswer balance(
            Asker asker,
            @ModelAttribute Asked asked,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        trace.awaitWritten(position);
        var question = asked.by(asker, units);
        return balances.balance(question);
    }

    /** Its lines as a sheet. */
    @GetMapping("/api/balance.csv")
    @Needs(Right.READ)
    void sheet(
            Asker asker,
            @ModelAttribute Asked asked,
            HttpServletResponse response,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        trace.awaitWritten(position);
        var question = asked.by(asker, units);
        BalanceExport.write(balances.balance(question), response, Language.of(language));
    }
}
