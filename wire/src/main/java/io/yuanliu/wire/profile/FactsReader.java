package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.Fact;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.profile.fact.FactAnswer;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.wire.profile.expression.Kind;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what a record type asks for beside the record. */
final class FactsReader {
    private static final Kind RECORD = Kind.Structure.of(
            "FoundRecord", Map.of("id", Kind.TEXT, "party", Kind.TEXT, "site", Kind.TEXT, "time", Kind.SECOND));
    private static final int MOST = 1_000;

    private final Map<String, Shape> shapes;
    private final FactForms forms;
    private final Formulas formulas;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();

    FactsReader(Map<String, Shape> shapes, FactForms forms, Formulas formulas) {
        this.shapes = shapes;
        this.forms = forms;
        this.formulas = formulas;
    }

    FactsReader read(Section recordType) {
        recordType.section("facts").ifPresent(section -> {
            for (var name : section.keys()) {
                section.section(name).ifPresent(fact -> {
                    read(name, fact);
                    fact.done();
                });
            }
        });
        return this;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    /** What expressions see as {@code facts}. */
    Map<String, Kind> kinds() {
        return kinds;
    }

    /** The fields that the question of a fact needs. */
    Map<String, Set<String>> reads() {
        return reads;
    }

    private void read(String name, Section section) {
        var rows = formulas.rows(section);
        if (section.has("record") || section.has("records")) {
            records(name, section, rows);
        } else {
            forms.byWord().values().stream()
                    .filter(form -> section.has(form.word()))
                    .findFirst()
                    .ifPresentOrElse(
                            form -> asked(name, section, rows, form),
                            () -> section.fault("a fact is one of record, records, "
                                    + String.join(", ", forms.byWord().keySet())));
        }
    }

    private void asked(String name, Section section, Formulas.Rows rows, FactForm form) {
        var of = form.of();
        var what = of == null ? "" : section.needed(form.word());
        var about = template(rows, section, of == null ? form.word() : of);
        var kind = switch (form.answer()) {
            case FactAnswer.Found(var shape) -> Kind.fields("Found_" + form.word(), shape.fields(), false);
            case FactAnswer.Count() -> section.flag("decimal") ? Kind.THOUSANDTHS : Kind.WHOLE;
        };
        add(new Fact.Asked(name, rows.each(), form, what, about), kind);
    }

    private static Template template(Formulas.Rows rows, Section section, String key) {
        return rows.inside().needed(section, key);
    }

    private void records(String name, Section section, Formulas.Rows rows) {
        boolean many = section.has("records");
        var type = section.scalar(many ? "records" : "record").orElseThrow(IllegalStateException::new);
        var shape = type.oneOf(shapes);
        if (shape == null) {
            section.text("by");
            section.text("value");
            section.whole("limit", 1);
            return;
        }
        checkIndex(section, shape);
        var limit = many ? limit(section) : null;
        var fact = new Fact.Records(
                name, rows.each(), type.text(), shape, section.needed("by"), template(rows, section, "value"), limit);
        var answer = answer(type.text(), shape);
        add(fact, many ? new Kind.Many(answer) : answer);
    }

    private static Integer limit(Section section) {
        int limit = section.whole("limit", 100);
        if (limit < 1 || limit > MOST) {
            section.fault("limit", "must lie between 1 and " + MOST);
        }
        return limit;
    }

    private static void checkIndex(Section section, Shape shape) {
        section.scalar("by").ifPresent(by -> {
            var field = by.oneOf(shape.fields());
            if (field != null && !field.index()) {
                by.fault("the field '" + by.text() + "' must say 'index: true' where it is declared");
            }
            if (field != null && field.type() instanceof FieldType.Lines) {
                by.fault("records cannot be found by a list");
            }
        });
    }

    private static Kind answer(String type, Shape shape) {
        var name = "Found_" + type.replace('/', '_');
        var fields =
                new LinkedHashMap<>(Kind.fields(name, shape.fields(), false).fields());
        fields.put("record", RECORD);
        return Kind.Structure.of(name, fields);
    }

    private void add(Fact fact, Kind kind) {
        facts.put(fact.name(), fact);
        kinds.put(fact.name(), fact.each() == null ? kind : new Kind.ByText(kind));
        reads.put(fact.name(), needs(fact));
    }

    private static Set<String> needs(Fact fact) {
        var needs = new HashSet<String>();
        Formula each = fact.each();
        if (each != null) {
            needs.addAll(each.reads());
        }
        needs.addAll(fact.asks().reads());
        return needs;
    }
}
