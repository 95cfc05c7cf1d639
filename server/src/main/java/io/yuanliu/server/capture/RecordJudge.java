package io.yuanliu.server.capture;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.server.capture.LogLookups.Original;
import io.yuanliu.server.capture.Submission.Item;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.secrets.Secrets;
import io.yuanliu.wire.record.RecordsReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges the records of a submission on the caller's thread: who may say this, which profile judges it, what do its
 * rules say. Pointers of its findings begin at the record.
 */
@Component
class RecordJudge {
    /** The index that finds a record without a sender's number by its whole content. */
    static final String CONTENT = "@content";

    private final PublishedProfiles profiles;
    private final Registry registry;
    private final Access access;
    private final LogLookups lookups;
    private final Corrections corrections;
    private final PersonVault persons;
    private final Secrets secrets;
    private final Categories categories;
    private final CaptureSettings settings;
    private final SenderClock clock;

    RecordJudge(
            PublishedProfiles profiles,
            Registry registry,
            Access access,
            LogLookups lookups,
            Corrections corrections,
            PersonVault persons,
            Secrets secrets,
            Categories categories,
            CaptureSettings settings,
            SenderClock clock) {
        this.profiles = profiles;
        this.registry = registry;
        this.access = access;
        this.lookups = lookups;
        this.corrections = corrections;
        this.persons = persons;
        this.secrets = secrets;
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
    }

    /** A record whose sender and type are known, before its rules are asked. */
    private record Known(
            BusinessRecord record,
            RecordType type,
            Party party,
            @Nullable Site site,
            Optional<Original> original,
            List<FactRequest> questions) {}

    /**
     * One judged record per item, in order; earlier good ones are facts for later ones.
     *
     * @param storing whether good ones are to be stored; else nothing about persons is sealed either
     */
    List<JudgedRecord> judge(Asker asker, List<RecordsReading.Item> items, Instant now, boolean storing) {
        var faults = new ArrayList<List<Finding>>();
        var known = new ArrayList<@Nullable Known>();
        for (int i = 0; i < items.size(); i++) {
            var own = new ArrayList<>(relative(items.get(i).findings(), "/records/" + i));
            var record = items.get(i).record();
            known.add(record == null ? null : known(asker, record, now, own));
            faults.add(own);
        }
        var book = new FactBook(lookups, registry, this::indexed);
        book.fetch(known.stream()
                .filter(one -> one != null)
                .flatMap(one -> one.questions().stream())
                .toList());
        var judged = new ArrayList<JudgedRecord>();
        var keys = new HashMap<EntryKey, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var one = known.get(i);
            judged.add(
                    one == null
                            ? refused(items.get(i).record(), faults.get(i))
                            : judge(asker, one, i, book, judged, keys, now, storing));
        }
        return judged;
    }

    private @Nullable Known known(Asker asker, BusinessRecord record, Instant now, List<Finding> faults) {
        var type = profiles.recordType(record.type(), record.time().instant(), now);
        if (type.isEmpty()) {
            faults.add(Finding.block("capture.unknown-type", "/type", Map.of("type", record.type())));
        }
        var original = corrections.original(record);
        var party = registry.party(record.party());
        if (party.isEmpty()) {
            faults.add(Finding.block("capture.unknown-party", "/party", Map.of("party", record.party())));
        } else if (!maySay(asker, party.get(), original)) {
            faults.add(Finding.block("access.foreign-party", "/party", Map.of("party", record.party())));
        }
        var written = record.site();
        var site = Optional.ofNullable(written).flatMap(registry::site);
        if (written != null && site.isEmpty()) {
            faults.add(Finding.block("capture.unknown-site", "/site", Map.of("site", written)));
        }
        faults.addAll(corrections.faults(asker, record, original));
        if (type.isEmpty() || party.isEmpty() || !faults.isEmpty()) {
            return null;
        }
        var named = named(record, party.get(), site.orElse(null));
        return new Known(
                named,
                type.get(),
                party.get(),
                site.orElse(null),
                original,
                type.get().facts(named));
    }

    /** An official who corrects speaks for the party whose record it was. */
    private boolean maySay(Asker asker, Party party, Optional<Original> original) {
        return access.maySpeakFor(asker, party.id())
                || original.filter(one -> party.id().equals(one.entry().party()))
                        .filter(one -> corrections.mayCorrect(asker, one.entry()))
                        .isPresent();
    }

    /** Party and site in the one form in which they are registered, so that rules and guards meet one name. */
    private static BusinessRecord named(BusinessRecord record, Party party, @Nullable Site site) {
        return new BusinessRecord(
                record.key(),
                record.type(),
                party.written(),
                site == null ? null : site.written(),
                record.time(),
                record.replaces(),
                record.fields());
    }

    private JudgedRecord judge(
            Asker asker,
            Known known,
            int number,
            FactBook book,
            List<JudgedRecord> earlier,
            Map<EntryKey, Integer> keys,
            Instant now,
            boolean storing) {
        var record = known.record();
        var type = known.type();
        boolean request = Asking.isRequest(record.time(), now, settings.reportAfter());
        var answers = book.answer(known.questions(), record.time().instant(), record.replaces());
        var judgement = type.judge(record, answers.facts(), now, clock);
        var broken = request ? List.<Finding>of() : Asking.broken(type, judgement.findings());
        var findings = new ArrayList<>(judgement.findings());
        findings.removeAll(broken);
        var goods = goods(judgement.events());
        var origin = origin(known, judgement.events());
        if (Asking.blocks(findings)) {
            var refused = new Item.Not(new Outcome.Refused(null, findings, false));
            return new JudgedRecord(refused, judgement.record(), origin, request, type.act(), goods);
        }
        var key = key(asker, record);
        var events = RecordEvents.Written.of(key.id(), judgement.events());
        if (!events.faults().isEmpty()) {
            var refused = new Item.Not(new Outcome.Refused(null, events.faults(), false));
            return new JudgedRecord(refused, judgement.record(), origin, request, type.act(), goods);
        }
        var content = Bytes.of(secrets.searchHash(
                "content of a record", RecordText.canonical(record).text()));
        var before = keys.putIfAbsent(key, number);
        if (before != null) {
            return new JudgedRecord(again(key, content, before, earlier), record, origin, request, type.act(), goods);
        }
        var index = index(asker, type.id(), judgement, content, record.key() == null, book, findings);
        var draft = draft(known, judgement, events, key, content, index, origin, now, storing)
                .with(judged(request, findings, broken, judgement, known, goods, key.id(), answers.needs()));
        book.overlay(number, key.id(), judgement.record(), index);
        return new JudgedRecord(new Item.Ready(draft), judgement.record(), origin, request, type.act(), goods);
    }

    private static EntryKey key(Asker asker, BusinessRecord record) {
        var senders = record.key();
        var id = senders == null
                ? RecordEvents.randomId()
                : RecordEvents.recordId(asker.id(), record.type(), senders, record.replaces());
        return new EntryKey(asker.id(), id, false);
    }

    /** The same key twice in one submission: the same record again, or a conflict. */
    private static Item again(EntryKey key, Bytes content, int before, List<JudgedRecord> earlier) {
        return earlier.get(before).item() instanceof Item.Ready(var draft)
                        && !draft.content().equals(content)
                ? new Item.Not(new Outcome.Refused(
                        key.id(), List.of(Finding.block("capture.key-taken", "/key", Map.of("id", key.id()))), true))
                : new Item.Again(before);
    }

    /** Without a sender's number, equal content is no proof of a repetition: two equal sales do happen. */
    private Map<String, String> index(
            Asker asker,
            String type,
            Judgement judgement,
            Bytes content,
            boolean unnumbered,
            FactBook book,
            List<Finding> findings) {
        var index = new LinkedHashMap<String, String>();
        judgement
                .index()
                .forEach((field, value) ->
                        index.put(field, judgement.sensitive().contains(field) ? persons.searched(value) : value));
        if (unnumbered) {
            var mark = asker.id() + "|" + content.hex();
            if (book.isThere(type, CONTENT, mark)) {
                findings.add(Finding.warn("capture.equal-content", "/key", Map.of()));
            }
            index.put(CONTENT, mark);
        }
        return index;
    }

    /** The judgement as it is stored; each rule that a report broke holds its goods. */
    private static Draft.Judged judged(
            boolean request,
            List<Finding> findings,
            List<Finding> broken,
            Judgement judgement,
            Known known,
            List<WrittenIdentifier> goods,
            String id,
            List<Integer> needs) {
        var judged = new Draft.Judged(
                request,
                List.copyOf(findings),
                judgement.causes(),
                Corrections.reversed(known.original()),
                judgement.guards(),
                goods,
                needs);
        for (var one : broken) {
            judged = Holds.hold(judged, id, one);
        }
        return judged;
    }

    private Draft draft(
            Known known,
            Judgement judgement,
            RecordEvents.Written events,
            EntryKey key,
            Bytes content,
            Map<String, String> index,
            Origin origin,
            Instant now,
            boolean storing) {
        var record = judgement.record();
        var parted = persons.part(record.fields(), storing ? judgement.sensitive() : Set.of(), now);
        var units = new LinkedHashSet<UnitMention>();
        var tags = new LinkedHashSet<String>();
        for (var event : events.events()) {
            units.add(new UnitMention(String.valueOf(event.header().eventId()), UnitMention.Role.EVENT_ID));
            units.addAll(EventMarks.units(event));
            tags.addAll(EventMarks.tags(event));
        }
        if (!known.type().open(record.fields()).isEmpty()) {
            tags.add(RecordReads.OPEN);
        }
        var kept = new BusinessRecord(
                record.key(),
                record.type(),
                record.party(),
                record.site(),
                record.time(),
                record.replaces(),
                parted.fields());
        return new Draft(
                key,
                content,
                LogEntry.Kind.RECORD,
                record.type(),
                record.key(),
                origin,
                record.time().instant(),
                record.replaces(),
                known.type().version(),
                Draft.Judged.FREELY,
                new Draft.Mentions(units, index, tags),
                new Draft.Text(
                        RecordText.write(kept),
                        events.text(),
                        events.text() == null ? null : EventText.links(events.events())),
                parted.sealed());
    }

    private Origin origin(Known known, List<Event> events) {
        var site = known.site();
        var region = site == null || site.region() == null ? known.party().region() : site.region();
        return new Origin(
                known.party().id(), site == null ? null : site.id(), region, categories.of(known.record(), events));
    }

    private static List<WrittenIdentifier> goods(List<Event> events) {
        var goods = new LinkedHashSet<WrittenIdentifier>();
        events.forEach(event -> goods.addAll(EventMarks.goods(event)));
        return List.copyOf(goods);
    }

    private String indexed(String type, String field, String value) {
        return profiles.recordType(type, Instant.now())
                .map(known -> known.shape().fields().get(field))
                .filter(known -> known.sensitive())
                .map(known -> persons.searched(value))
                .orElse(value);
    }

    private static JudgedRecord refused(@Nullable BusinessRecord record, List<Finding> findings) {
        var item = new Item.Not(new Outcome.Refused(null, List.copyOf(findings), false));
        return new JudgedRecord(item, record, Origin.UNKNOWN, false, null, List.of());
    }

    private static List<Finding> relative(List<Finding> findings, String prefix) {
        return findings.stream()
                .map(finding -> finding.pointer().startsWith(prefix)
                        ? new Finding(
                                finding.code(),
                                finding.severity(),
                                finding.pointer().substring(prefix.length()),
                                finding.values(),
                                finding.clause())
                        : finding)
                .toList();
    }
}
