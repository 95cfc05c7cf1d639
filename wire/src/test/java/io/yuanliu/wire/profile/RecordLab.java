package io.yuanliu.wire.profile;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.fact.FactMemory;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.standing.Causes;
import io.yuanliu.core.standing.StopCheck;
import io.yuanliu.core.standing.Stops;
import io.yuanliu.core.trace.graph.TraceGraph;
import io.yuanliu.wire.record.RecordsReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A platform in memory, small enough to see through: parties, licences, accepted records and guards. */
final class RecordLab implements FactMemory {
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

    private final Map<String, Profile> profiles;
    private final Map<String, List<Data>> given = new HashMap<>();
    private final List<Judgement> accepted = new ArrayList<>();
    private final Map<String, Long> guards = new HashMap<>();
    private final TraceGraph graph = new TraceGraph();
    private final Causes causes = new Causes();
    private int events;

    RecordLab(Map<String, Profile> profiles) {
        this.profiles = profiles;
    }

    /** Sets up what an example gives, and judges its record. */
    static List<Finding> findings(Map<String, Profile> profiles, Example example) {
        var lab = new RecordLab(profiles);
        FactForms.STANDARD.given().forEach(list -> lab.given.put(list, example.given(list)));
        int number = 0;
        for (var record : example.given("records")) {
            lab.accept(record, "/given/records/" + number++);
        }
        return lab.submit(example.record(), example.content().text("received"));
    }

    /** A platform where these parties and licences are registered. */
    static RecordLab with(Map<String, Profile> profiles, List<Data> parties, List<Data> licences) {
        var lab = new RecordLab(profiles);
        lab.given.put("parties", parties);
        lab.given.put("licences", licences);
        return lab;
    }

    /** What a record led to. */
    record Told(Judgement judgement, List<Finding> findings) {}

    /**
     * Judges a record and keeps it, unless it is refused.
     *
     * @param late a report of what happened is kept whatever is found, as decisions 8 demand
     */
    Told tell(Data data, boolean late) {
        var item = RecordsReader.readOne(data, "");
        if (item.record() == null) {
            throw new IllegalArgumentException("a record cannot be read: " + item.findings());
        }
        var judgement = judge(item.record(), null);
        var findings = new ArrayList<>(judgement.findings());
        findings.addAll(stopped(judgement, soonAfter(item.record())));
        judgement.guards().stream()
                .filter(guard -> !guard.allows(guards.getOrDefault(key(guard), 0L) + guard.change()))
                .forEach(guard -> findings.add(guard.breachAt(guards.getOrDefault(key(guard), 0L))));
        if (late || findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK)) {
            keep(judgement);
            return new Told(judgement, findings);
        }
        return new Told(refused(judgement), findings);
    }

    private static Judgement refused(Judgement judgement) {
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

    /** Accepts a record whatever the rules say of it: it stood there before. Its shape must be right. */
    private void accept(Data data, String pointer) {
        var item = RecordsReader.readOne(data, pointer);
        if (item.record() == null) {
            throw new IllegalArgumentException("a given record cannot be read: " + item.findings());
        }
        var judgement = judge(item.record(), null);
        var faults = judgement.findings().stream()
                .filter(finding ->
                        finding.code().startsWith("record.") || finding.code().startsWith("identifier."))
                .map(finding -> finding.under(pointer))
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("a given record has not the right shape: " + faults);
        }
        keep(judgement);
    }

    private void keep(Judgement judgement) {
        judgement.guards().forEach(guard -> guards.merge(key(guard), guard.change(), Long::sum));
        var record = judgement.record();
        for (var cause : judgement.causes()) {
            causes.add(new ActiveCause(
                    cause,
                    "record-" + accepted.size(),
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
        accepted.add(judgement);
    }

    /** What stops and holds a unit (canonical key) at a moment. */
    Stops stops(String unit, Instant at) {
        return Stops.of(graph, causes, unit, at);
    }

    /** As the platform refuses what passes goods on that are stopped somewhere upstream. */
    private List<Finding> stopped(Judgement judgement, Instant at) {
        return new StopCheck(unit -> stops(unit, at), AS_THEY_ARE).of(judgement);
    }

    private List<Finding> submit(Data data, @Nullable String received) {
        var item = RecordsReader.readOne(data, "");
        var findings = new ArrayList<>(item.findings());
        if (item.record() != null) {
            var judgement = judge(item.record(), received);
            findings.addAll(judgement.findings());
            findings.addAll(stopped(judgement, received == null ? soonAfter(item.record()) : moment(received)));
            judgement.guards().forEach(guard -> change(guard).ifPresent(findings::add));
        }
        return findings;
    }

    private Optional<Finding> change(GuardChange guard) {
        long before = guards.getOrDefault(key(guard), 0L);
        long after = before + guard.change();
        if (!guard.allows(after)) {
            return Optional.of(guard.breachAt(before));
        }
        guards.put(key(guard), after);
        return Optional.empty();
    }

    private static String key(GuardChange guard) {
        return guard.kind() + " " + guard.key();
    }

    private Judgement judge(BusinessRecord record, @Nullable String received) {
        var type = type(record.type());
        var facts = new HashMap<String, Data>();
        var judging = new Judging(type, record);
        for (var request : judging.facts()) {
            var answer = answer(request, record);
            if (answer != null) {
                facts.put(request.name(), answer);
            }
        }
        return judging.judge(facts, received == null ? soonAfter(record) : moment(received));
    }

    private static Instant soonAfter(BusinessRecord record) {
        var time = record.time();
        return time.instant().plus(Days.isDayOnly(time) ? Duration.ofHours(20) : Duration.ofMinutes(1));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private RecordType type(String id) {
        var steps = id.split("/", -1);
        var profile = profiles.get(steps[0]);
        var type =
                profile == null || steps.length != 2 ? null : profile.records().get(steps[1]);
        if (type == null) {
            throw new IllegalArgumentException("no record type " + id);
        }
        return type;
    }

    private @Nullable Data answer(FactRequest request, BusinessRecord record) {
        return switch (request) {
            case FactRequest.OneRecord one -> {
                var found = found(one.type(), one.field(), one.value());
                yield found.isEmpty() ? null : found.getFirst();
            }
            case FactRequest.ManyRecords many ->
                Data.of(found(many.type(), many.field(), many.value()).stream()
                        .limit(many.limit())
                        .toList());
            case FactRequest.Asked asked ->
                asked.form()
                        .example()
                        .answer(this, asked.question(record.time().instant()))
                        .orElse(null);
        };
    }

    private List<Data> found(String type, String field, String value) {
        return accepted.reversed().stream()
                .filter(one -> one.record().type().equals(type)
                        && value.equals(one.index().get(field)))
                .map(RecordLab::stored)
                .toList();
    }

    /** A record as the log keeps it: sensitive fields lie elsewhere. */
    private static Data stored(Judgement judgement) {
        var record = judgement.record();
        var fields = record.fields();
        for (var name : judgement.sensitive()) {
            fields = fields.without(name);
        }
        var about = new HashMap<String, Data>();
        about.put("party", Data.of(record.party()));
        about.put("time", Data.of(record.time().text()));
        if (record.site() != null) {
            about.put("site", Data.of(record.site()));
        }
        return fields.with("record", new Data.Fields(about));
    }

    @Override
    public List<Data.Fields> given(String list) {
        return given.getOrDefault(list, List.of()).stream()
                .map(Data.Fields.class::cast)
                .toList();
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
