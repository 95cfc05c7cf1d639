package io.yuanliu.server.orders;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.capture.Capture;
import io.yuanliu.server.capture.Signers;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.wire.record.RecordsReading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order as a record: judged before, and written by the same way as any other. */
@Component
class OrderRecords {
    /** Stands for a person who has not signed yet. */
    private static final String NOBODY_YET = "—";

    private final Capture capture;
    private final OrderStore store;
    private final Registry registry;

    OrderRecords(Capture capture, OrderStore store, Registry registry) {
        this.capture = capture;
        this.store = store;
        this.registry = registry;
    }

    /**
     * What the judging says of an order that can stand.
     *
     * @param units canonical keys of what it stops, holds or frees
     */
    record Judged(List<String> units, List<Finding> findings) {}

    /** What became of it in the log. */
    record Written(String id, List<LogPosition> positions) {}

    /** How an order would be judged now; refuses when it could not stand, with pointers into the order. */
    Judged judged(Asker asker, String authority, OrderContent content, String drafter, Instant now) {
        var template = template(content);
        var record = record(null, authority, content, drafter, NOBODY_YET, now);
        var checked = capture.check(asker, reading(record), Signers.TWO);
        var refusals = checked.answer().refusals().stream().map(template::told).toList();
        if (!refusals.isEmpty()) {
            throw new Rejection.Refused(refusals);
        }
        var units = checked.causes().stream().map(StopCause::unit).distinct().toList();
        var findings = checked.answer().outcomes().stream()
                .filter(Outcome.Stored.class::isInstance)
                .flatMap(outcome -> ((Outcome.Stored) outcome).findings().stream())
                .map(template::told)
                .toList();
        return new Judged(units, findings);
    }

    /** Writes the record of a signed order; the same order twice is one record. */
    Written write(Asker signer, Order order) {
        var signature = Objects.requireNonNull(order.signature());
        var template = template(order.content());
        var record = record(
                order.id(), order.authority(), order.content(), order.drafter(), signature.name(), signature.at());
        try {
            var answer =
                    capture.submit(signer, reading(record), null, Signers.TWO).answer();
            var stored = (Outcome.Stored) answer.outcomes().getFirst();
            return new Written(stored.id(), answer.positions());
        } catch (Rejection.Refused refused) {
            throw new Rejection.Refused(
                    refused.findings().stream().map(template::told).toList());
        } catch (Rejection.Conflict taken) {
            throw new Rejection.Conflict(
                    taken.findings().stream().map(template::told).toList());
        }
    }

    private OrderTemplate template(OrderContent content) {
        return store.templates().of(content);
    }

    private BusinessRecord record(
            @Nullable String key, String authority, OrderContent content, String drafter, String signer, Instant at) {
        var template = template(content);
        var party = registry.parties(Set.of(authority)).get(authority);
        var time = at.truncatedTo(ChronoUnit.SECONDS);
        return new BusinessRecord(
                key,
                template.record(),
                party == null ? authority : party.written(),
                null,
                new Timestamp(OrderTemplate.written(time), time),
                null,
                template.filled(content, drafter, signer));
    }

    private static RecordsReading reading(BusinessRecord record) {
        return new RecordsReading(List.of(new RecordsReading.Item(record, List.of())), false, List.of());
    }
}
