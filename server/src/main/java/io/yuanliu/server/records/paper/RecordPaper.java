package io.yuanliu.server.records.paper;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Paper.Fact;
import io.yuanliu.server.papers.Paper.Part;
import io.yuanliu.server.papers.Prints;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.records.RecordReads;
import io.yuanliu.server.records.RecordReads.Row;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Prints records by their profile: a field is a fact, a flag is a statement with a box, and on a certificate so is each
 * word that could be chosen as its basis. A record that asks to certify is one: it is signed by hand. What is about
 * persons stays sealed and leaves room to write.
 */
@Component
class RecordPaper implements Prints {

    private final RecordReads reads;
    private final PublishedProfiles profiles;
    private final Registry registry;

    RecordPaper(RecordReads reads, PublishedProfiles profiles, Registry registry) {
        this.reads = reads;
        this.profiles = profiles;
        this.registry = registry;
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public List<PageForm> forms() {
        return List.of(PageForm.A5, PageForm.A4, PageForm.LABEL_70_50);
    }

    @Override
    public Paper describe(Asker asker, String of, Wish wish) {
        var row = reads.find(asker, of).orElseThrow(() -> new Rejection.NotFound("capture.unknown-record", "id", of));
        var entry = row.entry();
        var type = profiles.recordType(entry.type(), entry.receivedAt())
                .orElseThrow(() -> new Rejection.NotFound("capture.unknown-record", "id", of));
        var words = new FieldWords(registry, wish.locale());
        var parts = new ArrayList<Part>();
        if (row.replacedBy() != null) {
            parts.add(new Paper.Paragraph(Word.REPLACED.in(wish.locale()).formatted(row.replacedBy())));
        }
        parts.add(new Paper.Facts(facts(row, type, words, wish.locale())));
        statements(row, type, words).forEach(parts::add);
        if (type.act() == Act.CERTIFY) {
            parts.add(new Paper.Signature(Word.SIGNATURE.in(wish.locale())));
        }
        return new Paper(Language.say(type.name(), wish.locale()), parts, shown(row, type, words, wish.locale()));
    }

    private List<Fact> facts(Row row, RecordType type, FieldWords words, Locale locale) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(partyWord(type).in(locale), partyName(row)));
        for (var field : type.shape().fields().values()) {
            var value = row.record().fields().get(field.name());
            if (value != null && !(value instanceof Data.Nothing) && !field.hidden() && !isStatement(field, type)) {
                facts.add(new Fact(words.label(field), words.of(field, value)));
            }
        }
        return facts;
    }

    /** Boxes, ticked as the record says. */
    private static List<Part> statements(Row row, RecordType type, FieldWords words) {
        var statements = new ArrayList<Part>();
        for (var field : type.shape().fields().values()) {
            var value = row.record().fields().get(field.name());
            if (value == null || field.hidden() || !isStatement(field, type)) {
                continue;
            }
            if (field.type() instanceof FieldType.Choices choices) {
                var chosen = value instanceof Data.Items(var items) ? Set.copyOf(items) : Set.<Data>of();
                choices.list()
                        .entries()
                        .keySet()
                        .forEach(code -> statements.add(
                                new Paper.Ticked(chosen.contains(Data.of(code)), words.word(choices.list(), code))));
            } else {
                statements.add(new Paper.Ticked(value instanceof Data.Flag(boolean yes) && yes, words.label(field)));
            }
        }
        return statements;
    }

    private static boolean isStatement(Field field, RecordType type) {
        return field.type() instanceof FieldType.Flag
                || (type.act() == Act.CERTIFY && field.type() instanceof FieldType.Choices);
    }

    /** What everybody may read of it, as the profile says. */
    private List<Fact> shown(Row row, RecordType type, FieldWords words, Locale locale) {
        var shown = new ArrayList<Fact>();
        var party = row.entry().whose().party();
        if (party != null && !registry.party(party).map(registry::isPerson).orElse(true)) {
            shown.add(new Fact(partyWord(type).in(locale), partyName(row)));
        }
        for (var field : type.shape().fields().values()) {
            var value = row.record().fields().get(field.name());
            if (value != null && field.visibility() == Field.Visibility.SHOWN && !field.sensitive()) {
                shown.add(new Fact(words.label(field), words.of(field, value)));
            }
        }
        return shown;
    }

    private static Word partyWord(RecordType type) {
        boolean promises = type.act() == Act.CERTIFY
                && type.shape().fields().values().stream().anyMatch(field -> field.type() instanceof FieldType.Flag);
        return promises ? Word.PROMISOR : Word.PARTY;
    }

    private String partyName(Row row) {
        var party = row.entry().whose().party();
        return party == null ? "" : registry.party(party).map(Party::name).orElse(party);
    }

    /** The words of a printed record, in both languages. */
    private enum Word {
        PARTY("主体", "Party"),
        PROMISOR("承诺主体", "Promisor"),
        SIGNATURE("签字（盖章）", "Signature (seal)"),
        REPLACED("本记录已被 %s 更正，不再有效。", "This record was corrected by %s and is no longer valid.");

        private final String chinese;
        private final String english;

        Word(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String in(Locale locale) {
            return Language.say(chinese, english, locale);
        }
    }
}
