package io.yuanliu.server.trace.paper;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Paper.Fact;
import io.yuanliu.server.papers.Paper.Part;
import io.yuanliu.server.papers.Prints;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.TraceAnswer;
import io.yuanliu.server.trace.answer.TraceAnswers;
import io.yuanliu.server.trace.answer.TraceAnswers.Question;
import io.yuanliu.server.trace.answer.TraceSummaries;
import io.yuanliu.server.trace.answer.TraceSummary;
import io.yuanliu.server.trace.find.AskedUnits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints the trace of a unit as far as who asks may see it. Options: {@code direction} ({@code downstream} unless said
 * otherwise), {@code scheme} of a bare code, {@code to} for the way to one of the units.
 */
@Component
class TracePaper implements Prints {
    private static final int MOST = 1_000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Trace trace;
    private final AskedUnits units;
    private final TraceAnswers answers;
    private final TraceSummaries summaries;
    private final Clock clock;

    TracePaper(Trace trace, AskedUnits units, TraceAnswers answers, TraceSummaries summaries, Clock clock) {
        this.trace = trace;
        this.units = units;
        this.answers = answers;
        this.summaries = summaries;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "trace";
    }

    @Override
    public List<PageForm> forms() {
        return List.of(PageForm.A4);
    }

    @Override
    public List<String> options() {
        return List.of("direction", "scheme", "to");
    }

    @Override
    public Paper describe(Asker asker, String of, Wish wish) {
        var locale = wish.locale();
        var direction = direction(wish.option("direction"));
        var question = new Question(
                asker, units.one(asker, of, wish.option("scheme"), "/of").key(), direction, false);
        var position = trace.position();
        var answer = answers.answer(question, 0, MOST);
        var summary = summaries.summary(question);
        var title = (direction == Direction.DOWNSTREAM ? ReportWord.DOWNSTREAM : ReportWord.UPSTREAM).in(locale);
        var parts = new ArrayList<Part>();
        parts.add(new Paper.Facts(head(answer, asker, position, locale)));
        summarize(parts, summary, locale);
        var to = wish.option("to");
        if (to != null) {
            parts.add(new Paper.Heading(ReportWord.WAY.in(locale)));
            parts.add(
                    way(answers.way(question, units.one(asker, to, null, "/to").key()), locale));
        }
        parts.add(new Paper.Heading(ReportWord.LIST.in(locale)));
        parts.add(units(answer, locale));
        if (answer.total() > answer.units().size()) {
            parts.add(new Paper.Paragraph(ReportWord.MORE
                    .in(locale)
                    .formatted(answer.total(), answer.units().size())));
        }
        return new Paper(title, parts, List.of());
    }

    private static Direction direction(@Nullable String word) {
        return word == null
                ? Direction.DOWNSTREAM
                : Arrays.stream(Direction.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Rejection.Refused(Finding.block(
                                "papers.option-unfit", "/direction", Map.of("name", "direction", "value", word))));
    }

    private List<Fact> head(TraceAnswer answer, Asker asker, String position, Locale locale) {
        var start = answer.units().isEmpty() ? null : answer.units().getFirst();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ReportWord.CODE.in(locale), answer.start()));
        if (start != null && start.productName() != null) {
            facts.add(new Fact(ReportWord.PRODUCT.in(locale), start.productName()));
        }
        facts.add(new Fact(ReportWord.TOTAL.in(locale), Integer.toString(answer.total())));
        var cut = answer.reason() != null && answer.reason().contains("scope");
        facts.add(new Fact(ReportWord.COMPLETE.in(locale), (cut ? ReportWord.CUT : ReportWord.WHOLE).in(locale)));
        facts.add(new Fact(ReportWord.AS_OF.in(locale), MINUTE.format(clock.instant())));
        facts.add(new Fact(ReportWord.POSITION.in(locale), position));
        facts.add(new Fact(ReportWord.ASKED_BY.in(locale), asker.id()));
        return facts;
    }

    private static void summarize(List<Part> parts, TraceSummary summary, Locale locale) {
        parts.add(new Paper.Heading(ReportWord.STATES.in(locale)));
        parts.add(new Paper.Table(
                List.of(
                        column(ReportWord.STATE, 2, false, locale),
                        column(ReportWord.UNITS, 1, true, locale),
                        column(ReportWord.QUANTITY, 3, false, locale)),
                summary.states().stream()
                        .map(line -> List.of(
                                ReportWord.state(line.state(), locale),
                                Integer.toString(line.units()),
                                amounts(line.quantities())))
                        .toList()));
        parts.add(new Paper.Heading(ReportWord.REGIONS.in(locale)));
        parts.add(new Paper.Table(
                List.of(
                        column(ReportWord.REGION, 2, false, locale),
                        column(ReportWord.HOLDERS, 1, true, locale),
                        column(ReportWord.UNITS, 1, true, locale)),
                summary.regions().stream()
                        .map(line -> List.of(
                                Objects.requireNonNullElse(line.region(), "—"),
                                Integer.toString(line.holders()),
                                Integer.toString(line.units())))
                        .toList()));
    }

    private static Part way(TraceAnswer way, Locale locale) {
        var rows = new ArrayList<List<String>>();
        for (var edge : way.edges()) {
            rows.add(
                    List.of(Integer.toString(rows.size() + 1), edge.from(), edge.to(), edge.kind(), time(edge.time())));
        }
        return new Paper.Table(
                List.of(
                        column(ReportWord.STEP, 1, true, locale),
                        column(ReportWord.FROM, 4, false, locale),
                        column(ReportWord.TO, 4, false, locale),
                        column(ReportWord.HOW, 2, false, locale),
                        column(ReportWord.TIME, 3, false, locale)),
                rows);
    }

    private static Part units(TraceAnswer answer, Locale locale) {
        var holdings = answer.holdings().stream().collect(Collectors.groupingBy(TraceAnswer.Held::unit));
        var rows = answer.units().stream()
                .map(unit -> {
                    var held = holdings.getOrDefault(unit.id(), List.of());
                    var last = held.isEmpty() ? null : held.getLast();
                    return List.of(
                            Integer.toString(unit.level()),
                            unit.id(),
                            Objects.requireNonNullElse(unit.productName(), ""),
                            unit.quantity() == null ? "" : amount(unit.quantity()),
                            last == null ? "" : holder(last),
                            last == null || last.state() == null ? "" : ReportWord.state(last.state(), locale),
                            unit.stopped() == null ? "" : unit.stopped().name());
                })
                .toList();
        return new Paper.Table(
                List.of(
                        column(ReportWord.LEVEL, 2, true, locale),
                        column(ReportWord.CODE, 9, false, locale),
                        column(ReportWord.PRODUCT, 4, false, locale),
                        column(ReportWord.QUANTITY, 3, false, locale),
                        column(ReportWord.HOLDER, 6, false, locale),
                        column(ReportWord.STATE, 3, false, locale),
                        column(ReportWord.STOPPED, 3, false, locale)),
                rows);
    }

    private static String holder(TraceAnswer.Held held) {
        var party = Objects.requireNonNullElse(held.partyName(), Objects.requireNonNullElse(held.party(), ""));
        return held.siteName() == null || held.siteName().equals(party) ? party : party + " / " + held.siteName();
    }

    private static Paper.Column column(ReportWord word, int weight, boolean number, Locale locale) {
        return new Paper.Column(word.in(locale), weight, number);
    }

    private static String amounts(List<Amount> amounts) {
        return amounts.stream().map(TracePaper::amount).collect(Collectors.joining("；"));
    }

    private static String amount(Amount amount) {
        var uom = amount.uom();
        return amount.value().stripTrailingZeros().toPlainString() + (uom == null ? "" : " " + uom);
    }

    private static String time(@Nullable String time) {
        if (time == null) {
            return "";
        }
        try {
            return MINUTE.format(Instant.parse(time));
        } catch (java.time.DateTimeException asWritten) {
            return time;
        }
    }
}
