package io.yuanliu.core.lab;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.fact.FactMemory;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.standing.Causes;
import io.yuanliu.core.standing.StopCheck;
import io.yuanliu.core.standing.Stops;
import io.yuanliu.core.trace.graph.TraceGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A platform in memory, small enough to see through: what examples give, accepted records, guards, what stops goods.
 * Nothing that is told to it is seen by anybody else. One asks it at a time.
 */
public final class Lab {
    private static final StopCheck.Naming AS_THEY_ARE = new StopCheck.Naming() {
        @Override
        public String unit(String key) {
            return key;
        }

        @Override
        public String party(String key) {
            return key;
        }
    };

    private final Function<String, @Nullable RecordType> types;
    private final FactForms forms;
    private final Map<String, List<Data.Fields>> given = new HashMap<>();
    private final Map<String, Long> guards = new HashMap<>();
    private final TraceGraph graph = new TraceGraph();
    private final Causes causes = new Causes();
    private final Facts facts = new Facts(new Memory());
    private int accepted;
    private int events;

    /**
     * An empty one.
     *
     * @param types record types by id; null where there is none
     * @param forms of the sources that their rules ask
     */
    public Lab(Function<String, @Nullable RecordType> types, FactForms forms) {
        this.types = types;
        this.forms = forms;
    }

    /** What records led to: a judgement, and its findings with those of guards and stops. */
    public record Told(Judgement judgement, List<Finding> findings) {
        public Told {
            findings = List.copyOf(findings);
        }

        /** Whether one of them refuses it. */
        public boolean isRefused() {
            return findings.stream().anyMatch(Finding::blocks);
        }
    }

    /** What a source answers, under the name by which examples give it. */
    public Lab give(String list, List<Data.Fields> rows) {
        given.put(list, List.copyOf(rows));
        return this;
    }

    /**
     * What would become of a record; nothing changes.
     *
     * @param received null when soon after its time
     */
    public Told judge(BusinessRecord record, @Nullable Instant received) {
        var at = received == null ? soonAfter(record) : received;
        var judgement = judged(record, at);
        var findings = new ArrayList<>(judgement.findings());
        findings.addAll(new StopCheck(unit -> stops(unit, at), AS_THEY_ARE).of(judgement));
        findings.addAll(Breaches.of(judgement.guards(), guard -> guards.getOrDefault(key(guard), 0L)));
        return new Told(judgement, findings);
    }

    /**
     * Judges a record and keeps it, unless it is refused.
     *
     * @param late a report of what happened is kept whatever its rules say (decisions 8)
     */
    public Told tell(BusinessRecord record, boolean late) {
        var told = judge(record, null);
        if (!late && told.isRefused()) {
            return new Told(nothing(told.judgement()), told.findings());
        }
        keep(told.judgement());
        return told;
    }

    /** Accepts a record whatever the rules say of it, since it stood there before. Answers what is wrong with its shape. */
    public List<Finding> accept(BusinessRecord record) {
        var judgement = judged(record, soonAfter(record));
        var faults = judgement.findings().stream()
                .filter(finding ->
                        finding.code().startsWith("record.") || finding.code().startsWith("identifier."))
                .toList();
        if (faults.isEmpty()) {
            keep(judgement);
        }
        return faults;
    }

    /** What stops and holds a unit (canonical key) at a moment. */
    public Stops stops(String unit, Instant at) {
        return Stops.of(graph, causes, unit, at);
    }

    private Judgement judged(BusinessRecord record, Instant received) {
        var type = types.apply(record.type());
        if (type == null) {
            throw new IllegalArgumentException("no record type " + record.type());
        }
        var judging = new Judging(type, record);
        facts.forget();
        var questions = new Facts.Questions(judging.facts(), record.time().instant());
        return judging.judge(facts.answer(questions, record.replaces()).facts(), received);
    }

    private void keep(Judgement judgement) {
        var record = judgement.record();
        var id = "record-" + accepted;
        judgement.guards().forEach(guard -> guards.merge(key(guard), guard.change(), Long::sum));
        for (var cause : judgement.causes()) {
            causes.add(new ActiveCause(
                    cause,
                    id,
                    record.type(),
                    Names.canonical(record.party()),
                    record.time().instant()));
        }
        for (var event : judgement.events()) {
            var header = event.header();
            graph.add(
                    "lab",
                    event.withHeader(
                            EventHeader.of("urn:uuid:lab-" + events++, header.eventTime(), header.timeZoneOffset())));
        }
        facts.overlay(accepted++, id, judgement, judgement.index());
    }

    private static Judgement nothing(Judgement judgement) {
        return new Judgement(
                judgement.record(),
                judgement.findings(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of());
    }

    private static String key(GuardChange guard) {
        return guard.kind() + " " + guard.key();
    }

    private static Instant soonAfter(BusinessRecord record) {
        var time = record.time();
        return time.instant().plus(Days.isDayOnly(time) ? Duration.ofHours(20) : Duration.ofMinutes(1));
    }

    /** What is known here beside the accepted records, which {@link #facts} has itself. */
    private final class Memory implements Knowledge, FactMemory {
        @Override
        public Answers ask(Collection<Wanted> wanted, Collection<FactQuestion> questions) {
            var answers = new HashMap<FactQuestion, Data>();
            for (var question : questions) {
                var form = forms.byWord().get(question.source());
                if (form != null) {
                    form.example().answer(this, question).ifPresent(answer -> answers.put(question, answer));
                }
            }
            return new Answers(Map.of(), answers);
        }

        @Override
        public List<Data.Fields> given(String list) {
            return given.getOrDefault(list, List.of());
        }

        @Override
        public long guard(String kind, String key) {
            return guards.getOrDefault(kind + " " + key, 0L);
        }

        @Override
        public List<String> causes(String unit, boolean stop, Instant at) {
            return stops(unit, at).inForce().stream()
                    .map(one -> one.cause().cause())
                    .filter(cause -> (cause.effect() == StopCause.Effect.STOP) == stop)
                    .map(StopCause::cause)
                    .toList();
        }
    }
}
