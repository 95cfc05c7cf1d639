package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.GuardKey;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Claim;
import io.yuanliu.server.log.append.Decision;
import io.yuanliu.server.log.append.GuardBook;
import io.yuanliu.server.log.append.LogWriters;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.wire.record.RecordsReading;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what people and programs hand in: judged, stored for good, answered when it is on disk. */
@Component
public class Capture {
    private final RecordJudge recordJudge;
    private final EventJudge eventJudge;
    private final LogWriters log;
    private final LogLookups lookups;
    private final RefusalTrace refusals;
    private final ReceivedBytes received;
    private final Clock clock;

    Capture(
            RecordJudge recordJudge,
            EventJudge eventJudge,
            LogWriters log,
            LogLookups lookups,
            RefusalLog refusals,
            ReceivedBytes received,
            Clock clock) {
        this.recordJudge = recordJudge;
        this.eventJudge = eventJudge;
        this.log = log;
        this.lookups = lookups;
        this.refusals = new RefusalTrace(refusals);
        this.received = received;
        this.clock = clock;
    }

    /** What becomes of the good items of a submission when others are refused. */
    public enum ErrorBehaviour {
        ROLLBACK,
        PROCEED
    }

    /**
     * What became of a submission, an outcome per item, pointers from the root of what was sent.
     *
     * @param id of the submission, the capture job's where there is one
     */
    public record Answer(UUID id, List<Outcome> outcomes) {
        public List<LogPosition> positions() {
            return LogPosition.newest(outcomes.stream()
                    .filter(Outcome.Stored.class::isInstance)
                    .map(outcome -> ((Outcome.Stored) outcome).position())
                    .toList());
        }

        public List<Finding> refusals() {
            return outcomes.stream()
                    .filter(Outcome.Refused.class::isInstance)
                    .flatMap(outcome -> ((Outcome.Refused) outcome).findings().stream())
                    .toList();
        }

        /** Rejects when something was refused and all had to stand and fall together. */
        public Answer orRejected(boolean proceed) {
            var refused = refusals();
            if (proceed || refused.isEmpty()) {
                return this;
            }
            if (outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.Refused one && one.taken())) {
                throw new Rejection.Conflict(refused);
            }
            if (refused.stream().allMatch(finding -> finding.code().startsWith("access."))) {
                throw new Rejection.Forbidden(refused.getFirst());
            }
            throw new Rejection.Refused(refused);
        }
    }

    /** Takes in records as they were read, with the bytes as received. */
    public Checked submit(Asker asker, RecordsReading reading, ReceivedBytes.@Nullable Collector bytes) {
        return submit(asker, reading, bytes, Signers.ONE);
    }

    /** Takes in records behind which so many signed-in persons stand. */
    public Checked submit(
            Asker asker, RecordsReading reading, ReceivedBytes.@Nullable Collector bytes, Signers signers) {
        var now = clock.instant();
        var judged = recordJudge.judge(asker, reading.items(), now, true, signers);
        var submission = submission(
                asker,
                now,
                false,
                reading.partial(),
                judged.stream().map(JudgedRecord::item).toList(),
                bytes);
        var outcomes = log.append(submission);
        refusals.leave(asker, now, judged, outcomes);
        var answer = new Answer(submission.id(), pointed(outcomes, i -> "/records/" + i));
        return new Checked(answer.orRejected(reading.partial()), records(judged), reports(judged, now), causes(judged));
    }

    /**
     * What became or would become of records.
     *
     * @param records with what was calculated; null where a frame is unreadable
     * @param reports which of them report what has happened, and do not ask
     * @param causes what the good ones stop, hold or free
     */
    public record Checked(
            Answer answer, List<@Nullable BusinessRecord> records, List<Boolean> reports, List<StopCause> causes) {}

    /** Says what would become of records, with nothing stored; guards are looked at without being held. */
    public Checked check(Asker asker, RecordsReading reading) {
        return check(asker, reading, Signers.ONE);
    }

    /** Says the same of records behind which so many signed-in persons stand. */
    public Checked check(Asker asker, RecordsReading reading, Signers signers) {
        var now = clock.instant();
        var judged = recordJudge.judge(asker, reading.items(), now, false, signers);
        var items = judged.stream().map(JudgedRecord::item).toList();
        var submission = submission(asker, now, false, true, items, null);
        var keys = items.stream()
                .filter(Item.Ready.class::isInstance)
                .map(item -> ((Item.Ready) item).draft().judged())
                .flatMap(one -> Stream.concat(one.reversed().stream(), one.guards().stream()))
                .map(GuardKey::of)
                .distinct()
                .toList();
        var book = new GuardBook(keys.isEmpty() ? Map.of() : lookups.guards(keys));
        var decision = Decision.of(submission, i -> new Claim.New(), book);
        var answer = new Answer(submission.id(), pointed(decision.outcomes(), i -> "/records/" + i));
        return new Checked(answer, records(judged), reports(judged, now), causes(judged));
    }

    private static List<StopCause> causes(List<JudgedRecord> judged) {
        return judged.stream()
                .map(JudgedRecord::item)
                .filter(Item.Ready.class::isInstance)
                .flatMap(item -> ((Item.Ready) item).draft().judged().causes().stream())
                .toList();
    }

    private List<Boolean> reports(List<JudgedRecord> judged, Instant now) {
        return judged.stream().map(one -> recordJudge.reports(one, now)).toList();
    }

    private static List<@Nullable BusinessRecord> records(List<JudgedRecord> judged) {
        var records = new ArrayList<@Nullable BusinessRecord>();
        judged.forEach(one -> records.add(one.record()));
        return records;
    }

    /** Hands judged events to the log; {@code sha256} of what was sent is what a refusal leaves behind. */
    public Answer submitItems(
            Asker asker,
            List<Item> items,
            boolean job,
            boolean proceed,
            ReceivedBytes.@Nullable Collector bytes,
            Bytes sha256) {
        var now = clock.instant();
        var submission = submission(asker, now, job, proceed, items, bytes);
        var outcomes = log.append(submission);
        refusals.leave(asker, now, outcomes, sha256);
        return new Answer(submission.id(), outcomes);
    }

    /**
     * What judges the events of a document, one after the other.
     *
     * @param received when it was handed in: by that it is told whether an event asks or reports
     */
    public EventJudge.Document document(Asker asker, Instant received) {
        return eventJudge.document(asker, received);
    }

    /** Leaves the trace of something that could not even be read. */
    public void noteUnreadable(Asker asker, @Nullable String type, List<Finding> findings, Bytes sha256) {
        refusals.leaveUnreadable(asker, clock.instant(), type, findings, sha256);
    }

    private Submission submission(
            Asker asker,
            Instant now,
            boolean job,
            boolean proceed,
            List<Item> items,
            ReceivedBytes.@Nullable Collector bytes) {
        var id = UUID.randomUUID();
        return new Submission(
                id,
                asker.id(),
                asker.party(),
                now,
                job,
                proceed,
                items,
                bytes == null ? null : received.seal(id, now, bytes));
    }

    private interface Place {
        String pointer(int item);
    }

    private static List<Outcome> pointed(List<Outcome> outcomes, Place place) {
        var pointed = new ArrayList<Outcome>();
        for (int i = 0; i < outcomes.size(); i++) {
            var prefix = place.pointer(i);
            pointed.add(
                    switch (outcomes.get(i)) {
                        case Outcome.Stored(var id, var findings, var position, var before) ->
                            new Outcome.Stored(id, under(prefix, findings), position, before);
                        case Outcome.Refused(var id, var findings, var taken) ->
                            new Outcome.Refused(id, under(prefix, findings), taken);
                        case Outcome.LeftOut leftOut -> leftOut;
                    });
        }
        return pointed;
    }

    private static List<Finding> under(String prefix, List<Finding> findings) {
        return findings.stream().map(finding -> finding.under(prefix)).toList();
    }
}
