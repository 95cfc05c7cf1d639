package io.yuanliu.server.capture;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.lab.Facts;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.judging.Asking;
import io.yuanliu.server.capture.Admission.Admitted;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.log.append.Holds;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.wire.record.RecordsReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges the records of a submission on the caller's thread: what do the rules of their profiles say, does each ask or
 * report. Pointers of its findings begin at the record.
 */
@Component
class RecordJudge {
    private final Admission admission;
    private final Drafting drafting;
    private final Categories categories;
    private final GoodsJudge goodsJudge;
    private final OrderJudge orderJudge;
    private final PlatformKnowledge knowledge;
    private final CaptureSettings settings;
    private final SenderClock clock;

    RecordJudge(
            Admission admission,
            Drafting drafting,
            Categories categories,
            GoodsJudge goodsJudge,
            OrderJudge orderJudge,
            PlatformKnowledge knowledge,
            CaptureSettings settings,
            SenderClock clock) {
        this.admission = admission;
        this.drafting = drafting;
        this.categories = categories;
        this.goodsJudge = goodsJudge;
        this.orderJudge = orderJudge;
        this.knowledge = knowledge;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One judged record per item, in order; earlier good ones are facts for later ones.
     *
     * @param storing whether good ones are to be stored; else nothing about persons is sealed either
     */
    List<JudgedRecord> judge(
            Asker asker, List<RecordsReading.Item> items, Instant now, boolean storing, Signers signers) {
        var answers =
                items.stream().map(item -> admitted(asker, item, now, signers)).toList();
        var court = new Court(asker, now, storing, signers);
        court.book.fetch(answers.stream()
                .map(Admission.Answer::admitted)
                .filter(Objects::nonNull)
                .map(RecordJudge::questions)
                .toList());
        for (int i = 0; i < items.size(); i++) {
            var one = answers.get(i).admitted();
            court.judged.add(
                    one == null ? refused(items.get(i).record(), answers.get(i).faults()) : court.judge(one));
        }
        return court.judged;
    }

    /** Whether a record reports what has happened, whatever became of it. */
    boolean reports(JudgedRecord judged, Instant now) {
        var record = judged.record();
        return record != null && !Asking.isRequest(record.time(), now, settings.reportAfter());
    }

    private Admission.Answer admitted(Asker asker, RecordsReading.Item item, Instant now, Signers signers) {
        var record = item.record();
        return record == null
                ? new Admission.Answer(null, item.findings())
                : admission.admit(asker, record, now, signers);
    }

    /** The records of one submission, one after the other. */
    private final class Court {
        private final Asker asker;
        private final Instant now;
        private final boolean storing;
        private final Signers signers;
        private final Facts book = new Facts(knowledge);
        private final Categories.Book categories = RecordJudge.this.categories.book();
        private final List<JudgedRecord> judged = new ArrayList<>();
        private final Map<EntryKey, Integer> keys = new HashMap<>();

        Court(Asker asker, Instant now, boolean storing, Signers signers) {
            this.asker = asker;
            this.now = now;
            this.storing = storing;
            this.signers = signers;
        }

        JudgedRecord judge(Admitted admitted) {
            var record = admitted.record();
            var type = admitted.type();
            boolean request = Asking.isRequest(record.time(), now, settings.reportAfter());
            var answers = book.answer(questions(admitted), record.replaces());
            var judgement = admitted.judging().judge(answers.facts(), now, clock);
            var findings = new ArrayList<>(judgement.findings());
            findings.addAll(goodsJudge.findings(asker, type, judgement, request));
            findings.addAll(orderJudge.findings(asker, admitted, judgement, signers));
            var broken = request ? List.<Finding>of() : Asking.broken(type, findings);
            findings.removeAll(broken);
            if (!storing && !broken.isEmpty()) {
                findings.add(followsFrom(broken));
            }
            var goods = goods(judgement.events());
            var category = categories.of(type, judgement);
            var whose = Origins.of(admitted, category);
            var item = findings.stream().anyMatch(Finding::blocks)
                    ? not(findings)
                    : item(admitted, judgement, whose, new Said(request, findings, broken, goods, answers.needs()));
            if (item instanceof Item.Ready) {
                categories.brings(type, category, judgement.events());
            }
            var told = item instanceof Item.Again ? record : judgement.record();
            return new JudgedRecord(item, told, whose, request, type.act(), goods);
        }

        private Item item(Admitted admitted, Judgement judgement, Whose whose, Said said) {
            var key = Drafting.key(asker, admitted.record());
            var events = RecordEvents.Written.of(key.id(), judgement.events());
            if (!events.faults().isEmpty()) {
                return not(events.faults());
            }
            var content = drafting.content(admitted.record());
            int place = judged.size();
            var before = keys.putIfAbsent(key, place);
            if (before != null) {
                return again(key, content, before);
            }
            var index = drafting.index(judgement);
            if (admitted.record().key() == null) {
                unnumbered(admitted.type().id(), content, index, said.findings());
            }
            var draft = drafting.draft(
                    admitted,
                    judgement,
                    said.judged(admitted, judgement, key.id()),
                    new Drafting.Form(key, content, whose, events, index),
                    now,
                    storing);
            book.overlay(place, key.id(), judgement, index);
            return new Item.Ready(draft);
        }

        /** The same key twice in one submission: the same record again, or a conflict. */
        private Item again(EntryKey key, Bytes content, int before) {
            return judged.get(before).item() instanceof Item.Ready(var draft)
                            && !draft.content().equals(content)
                    ? new Item.Not(new Outcome.Refused(
                            key.id(),
                            List.of(Finding.block("capture.key-taken", "/key", Map.of("id", key.id()))),
                            true))
                    : new Item.Again(before);
        }

        /** Without a sender's number, equal content is no proof of a repetition: two equal sales do happen. */
        private void unnumbered(String type, Bytes content, Map<String, String> index, List<Finding> findings) {
            var mark = asker.id() + "|" + content.hex();
            if (book.isThere(type, Drafting.CONTENT, mark)) {
                findings.add(Finding.warn("capture.equal-content", "/key", Map.of()));
            }
            index.put(Drafting.CONTENT, mark);
        }
    }

    /**
     * What the rules said of a record.
     *
     * @param broken rules that a report broke: each holds its goods
     */
    private record Said(
            boolean request,
            List<Finding> findings,
            List<Finding> broken,
            List<WrittenIdentifier> goods,
            List<Integer> needs) {
        /** As it is stored. */
        Draft.Judged judged(Admitted admitted, Judgement judgement, String id) {
            var judged = new Draft.Judged(
                    request,
                    List.copyOf(findings),
                    judgement.causes(),
                    Corrections.reversed(admitted.original()),
                    judgement.guards(),
                    goods,
                    needs);
            for (var one : broken) {
                judged = Holds.hold(judged, id, one);
            }
            return judged;
        }
    }

    private static List<WrittenIdentifier> goods(List<Event> events) {
        var goods = new LinkedHashSet<WrittenIdentifier>();
        events.forEach(event -> goods.addAll(EventMarks.goods(event)));
        return List.copyOf(goods);
    }

    /** What a sender is told beforehand: that it is a report, and what follows from the rules that it breaks. */
    private static Finding followsFrom(List<Finding> broken) {
        var rules = broken.stream().map(Finding::code).distinct().collect(Collectors.joining(", "));
        return Finding.warn("capture.report-holds-goods", "/time", Map.of("rules", rules));
    }

    private static Facts.Questions questions(Admitted admitted) {
        return new Facts.Questions(
                admitted.questions(), admitted.record().time().instant());
    }

    private static Item not(List<Finding> findings) {
        return new Item.Not(new Outcome.Refused(null, findings, false));
    }

    private static JudgedRecord refused(@Nullable BusinessRecord record, List<Finding> findings) {
        return new JudgedRecord(not(List.copyOf(findings)), record, Whose.UNKNOWN, false, null, List.of());
    }
}
