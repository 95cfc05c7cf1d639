package io.yuanliu.core.profile.judging;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.Rule;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Rows;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One record before its type: reads its fields and formulas once, says what must be looked up, then asks the rules. It
 * judges once.
 */
public final class Judging {
    /** No record of products is older; an earlier time is a slip of the keyboard. */
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");

    private final RecordType type;
    private final BusinessRecord record;
    private final Set<String> hidden;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final FieldSet fields;
    private final Data.Fields whole;

    public Judging(RecordType type, BusinessRecord record) {
        this(type, record, Set.of());
    }

    /**
     * The same where some fields are there and may not be seen: they are not missed, and what reads them is not asked.
     *
     * @param hidden their names; the record is without them
     */
    public Judging(RecordType type, BusinessRecord record, Set<String> hidden) {
        this.type = type;
        this.record = record;
        this.hidden = Set.copyOf(hidden);
        fields = new FieldSet(type.shape().fields(), record.fields(), "/fields", findings);
        variables.putAll(type.vocabulary());
        variables.put("fields", fields.values());
        variables.put("party", record.party());
        variables.put("site", record.site() == null ? "" : record.site());
        variables.put("time", record.time().instant().getEpochSecond());
        whole = fields.complete(variables);
        findings.removeIf(finding -> hidden.containsAll(FieldSet.faulty(List.of(finding)))
                && !FieldSet.faulty(List.of(finding)).isEmpty());
    }

    /** What must be looked up before {@link #judge}. Never fails: what cannot be asked for a faulty field is left out. */
    public List<FactRequest> facts() {
        return new FactFinding(type.facts(), faulty()).requests(variables);
    }

    /**
     * What the profile says of the record.
     *
     * @param facts the answers to {@link #facts}, by the name of their request; what was not found is left out
     * @param now when it was received
     */
    public Judgement judge(Map<String, Data> facts, Instant now, SenderClock clock) {
        checkEnvelope(now, clock);
        variables.put("now", now.getEpochSecond());
        variables.put("today", Days.day(now).toEpochDay());
        boolean sound = findings.isEmpty();
        var faulty = faulty();
        variables.put("facts", new FactFinding(type.facts(), faulty).answers(variables, facts));
        type.rules().forEach(rule -> apply(rule, faulty));
        return sound ? mapped() : judgement(List.of(), List.of(), List.of(), List.of());
    }

    /** The fields that nothing may be concluded from. */
    private Set<String> faulty() {
        var faulty = new HashSet<>(FieldSet.faulty(findings));
        faulty.addAll(hidden);
        return faulty;
    }

    /** The same where clocks are believed as they stand. */
    public Judgement judge(Map<String, Data> facts, Instant now) {
        return judge(facts, now, SenderClock.EXACT);
    }

    private void checkEnvelope(Instant now, SenderClock clock) {
        if (Days.isDayOnly(record.time()) && !type.dayOnly()) {
            findings.add(Finding.block(
                    "record.time-not-exact",
                    "/time",
                    Map.of("value", record.time().text())));
        }
        var instant = record.time().instant();
        if (clock.isAhead(instant, now)) {
            findings.add(Finding.block(
                    "record.time-in-future",
                    "/time",
                    Map.of("value", record.time().text())));
        }
        if (instant.isBefore(EARLIEST)) {
            findings.add(Finding.block(
                    "record.time-impossible",
                    "/time",
                    Map.of("value", record.time().text())));
        }
        if (record.site() == null && type.siteRequired()) {
            findings.add(Finding.block("record.site-missing", "/site"));
        }
    }

    private void apply(Rule rule, Set<String> faulty) {
        if (!rule.independentOf(faulty)) {
            return;
        }
        try {
            for (var row : Rows.of(rule.each(), rule.when(), variables)) {
                if (!rule.check().holds(row.variables())) {
                    findings.add(rule.fault().found(row));
                }
            }
        } catch (ExpressionFailed _) {
            findings.add(failed(rule.fault().severity(), rule.fault().code()));
        }
    }

    /** A rule that cannot be asked has not been kept. */
    private static Finding failed(Severity severity, String what) {
        return new Finding("record.not-judged", severity, "", Map.of("rule", what), null);
    }

    private Judgement mapped() {
        List<GuardChange> guards = orFailed("guards", () -> Consequences.guards(type.guards(), variables));
        List<StopCause> causes = orFailed("causes", () -> Consequences.causes(type.causes(), variables));
        List<Event> events = orFailed("events", () -> new EventMaker(record, variables, findings).make(type.events()));
        List<GoodsAct> acts = orFailed("goods", () -> Consequences.acts(type.goods(), variables));
        return judgement(guards, causes, acts, events);
    }

    private <T> List<T> orFailed(String part, Supplier<List<T>> maker) {
        try {
            return maker.get();
        } catch (ExpressionFailed _) {
            findings.add(failed(Severity.BLOCK, type.id() + " " + part));
            return List.of();
        }
    }

    private Judgement judgement(
            List<GuardChange> guards, List<StopCause> causes, List<GoodsAct> acts, List<Event> events) {
        findings.sort(Comparator.comparing(Finding::severity));
        return new Judgement(record.with(whole), findings, events, guards, causes, acts, index(), sensitive());
    }

    private Map<String, String> index() {
        var index = new LinkedHashMap<String, String>();
        for (var field : type.shape().fields().values()) {
            var value = fields.values().get(field.name());
            if (field.index() && value != null) {
                index.put(field.name(), FactFinding.indexed(field, value));
            }
        }
        return index;
    }

    private Set<String> sensitive() {
        return type.shape().fields().values().stream()
                .filter(field -> field.sensitive() && fields.values().containsKey(field.name()))
                .map(Field::name)
                .collect(Collectors.toSet());
    }
}
