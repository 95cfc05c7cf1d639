package io.yuanliu.server.capture;

import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.server.capture.Admission.Admitted;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.EventText;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.UnitMention;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.secrets.Secrets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings a judged record into the form in which the log has it: key, content, index, what is about persons. */
@Component
class Drafting {
    /** The index that finds a record without a sender's number by its whole content. */
    static final String CONTENT = "@content";

    private final PersonVault persons;
    private final Secrets secrets;

    Drafting(PersonVault persons, Secrets secrets) {
        this.persons = persons;
        this.secrets = secrets;
    }

    static EntryKey key(Asker asker, BusinessRecord record) {
        var senders = record.key();
        var id = senders == null
                ? RecordEvents.randomId()
                : RecordEvents.recordId(asker.id(), record.type(), senders, record.replaces());
        return new EntryKey(asker.id(), id, false);
    }

    /** By this a repetition is told from another record under the same key; nobody without the key can try it out. */
    Bytes content(BusinessRecord record) {
        return Bytes.of(secrets.searchHash(
                "content of a record", RecordText.canonical(record).text()));
    }

    /** What later facts find the record by; fields about persons stand in it as keyed hashes. */
    Map<String, String> index(Judgement judgement) {
        var index = new LinkedHashMap<String, String>();
        judgement
                .index()
                .forEach((field, value) ->
                        index.put(field, judgement.sensitive().contains(field) ? persons.searched(value) : value));
        return index;
    }

    /**
     * What is to be written of a record.
     *
     * @param storing whether it is to be stored; else nothing about persons is sealed
     */
    Draft draft(Admitted admitted, Judgement judgement, Draft.Judged judged, Form form, Instant now, boolean storing) {
        var record = judgement.record();
        var parted = persons.part(record.fields(), storing ? judgement.sensitive() : Set.of(), now);
        var events = form.events();
        return new Draft(
                form.key(),
                form.content(),
                LogEntry.Kind.RECORD,
                record.type(),
                record.key(),
                form.whose(),
                record.time().instant(),
                record.replaces(),
                admitted.type().version(),
                judged,
                mentions(admitted, record, form),
                new Draft.Text(
                        RecordText.write(record.with(parted.fields())),
                        events.text(),
                        events.text() == null ? null : EventText.links(events.events())),
                parted.sealed());
    }

    /** What of a record is known before it is written down. */
    record Form(EntryKey key, Bytes content, Whose whose, RecordEvents.Written events, Map<String, String> index) {}

    private static Draft.Mentions mentions(Admitted admitted, BusinessRecord record, Form form) {
        var units = new LinkedHashSet<UnitMention>();
        var tags = new LinkedHashSet<String>();
        for (var event : form.events().events()) {
            units.add(new UnitMention(String.valueOf(event.header().eventId()), UnitMention.Role.EVENT_ID));
            units.addAll(EventMarks.units(event));
            tags.addAll(EventMarks.tags(event));
        }
        if (!admitted.type().open(record.fields()).isEmpty()) {
            tags.add(EventMarks.OPEN);
        }
        return new Draft.Mentions(units, form.index(), tags);
    }
}
