package io.yuanliu.wire.profile;

import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.GuardTemplate;
import io.yuanliu.core.profile.Rule;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.profile.expression.Units;
import io.yuanliu.wire.profile.yaml.Pointers;
import io.yuanliu.wire.profile.yaml.Scalar;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rules and guards of a record type. */
final class RulesReader {
    private static final Map<String, Severity> SEVERITIES = words(Severity.values());
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_]+)*");

    /** What capture fills in when it refuses a change to a guard. */
    private static final String LEFT = "left";

    private final String category;
    private final Map<String, Field> fields;
    private final Formulas formulas;

    RulesReader(String category, Map<String, Field> fields, Formulas formulas) {
        this.category = category;
        this.fields = fields;
        this.formulas = formulas;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        var words = new LinkedHashMap<String, E>();
        for (var value : values) {
            words.put(value.name(), value);
        }
        return words;
    }

    List<Rule> rules(Section recordType) {
        var rules = new ArrayList<Rule>();
        recordType.section("rules").ifPresent(section -> {
            for (var id : section.keys()) {
                section.section(id).flatMap(rule -> rule(id, rule)).ifPresent(rules::add);
            }
        });
        return rules;
    }

    private Optional<Rule> rule(String id, Section section) {
        var rows = formulas.rows(section);
        var when = rows.inside().condition(section, "when");
        section.missing("check");
        var check = rows.inside().condition(section, "check");
        var fault = fault(id, section, rows.inside());
        section.done();
        return check == null ? Optional.empty() : Optional.of(new Rule(rows.each(), when, check, fault));
    }

    private Rule.Fault fault(String id, Section section, Formulas inside) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            section.fault("a rule's name is small letters, digits and hyphens, not '" + id + "'");
        }
        section.missing("severity");
        var severity = section.word("severity", SEVERITIES);
        var at = section.text("at");
        Pointers.check(section, at == null ? "" : at, fields);
        var message = section.neededText("message");
        return new Rule.Fault(
                category + "." + id,
                severity == null ? Severity.BLOCK : severity,
                at == null ? "" : at,
                message,
                values(section, message, inside),
                section.text("clause"),
                section.flag("toBeChecked"));
    }

    private Map<String, Template> values(Section section, LocalText message, Formulas inside) {
        var values = named(section, inside);
        var paths = new LinkedHashSet<String>();
        for (var text : List.of(message.zh(), message.en())) {
            BRACES.matcher(text).results().forEach(braces -> paths.add(braces.group(1)));
        }
        paths.removeAll(values.keySet());
        paths.remove(LEFT);
        paths.forEach(path -> value(section, path, inside, values));
        return values;
    }

    /** Values that a message names by a word of its own. */
    private static Map<String, Template> named(Section section, Formulas inside) {
        var values = new LinkedHashMap<String, Template>();
        section.section("values")
                .ifPresent(names -> names.keys()
                        .forEach(name ->
                                inside.template(names, name).ifPresent(template -> values.put(name, template))));
        return values;
    }

    private static Template template(Formula formula) {
        return new Template(List.of(new Template.Value(formula)));
    }

    private void value(Section section, String path, Formulas inside, Map<String, Template> values) {
        if (!PATH.matcher(path).matches()) {
            section.fault("message", "between braces stands a path such as {fields.weight}, not '{" + path + "}'");
            return;
        }
        var steps = path.split("\\.", -1);
        var field = steps.length > 1 && steps[0].equals("fields") ? fields.get(steps[1]) : null;
        if (field != null && field.sensitive()) {
            section.fault("message", "{" + path + "} is sensitive and cannot be told");
            return;
        }
        var source = new Scalar(section.file(), section.line("message"), section.what() + ".message", path);
        inside.printable(source).ifPresent(formula -> values.put(path, template(formula)));
    }

    List<GuardTemplate> guards(Section recordType) {
        return recordType.items("guards", this::guard).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<GuardTemplate> guard(Section section) {
        var rows = formulas.rows(section);
        var inside = rows.inside();
        section.missing("change");
        var change = inside.number(section, "change");
        var floor = inside.number(section, "floor");
        var ceiling = inside.number(section, "ceiling");
        checkMeasures(section, change, floor);
        checkMeasures(section, change, ceiling);
        var when = inside.condition(section, "when");
        var kind = section.needed("kind");
        var key = inside.needed(section, "key");
        boolean bounded = section.has("floor") || section.has("ceiling") || section.has("rule");
        var fault = bounded ? fault(section.needed("rule"), section, inside) : unbounded();
        section.done();
        return change == null
                ? Optional.empty()
                : Optional.of(new GuardTemplate(rows.each(), when, kind, key, change, floor, ceiling, fault));
    }

    private static void checkMeasures(Section section, @Nullable Formula change, @Nullable Formula bound) {
        if (change != null
                && bound != null
                && change.measure() != bound.measure()
                && !bound.source().equals("0")
                && !change.source().equals("0")) {
            section.fault("change and its bound count different things: " + Units.words(change.measure()) + " and "
                    + Units.words(bound.measure()));
        }
    }

    /** A change that nothing limits is never refused. */
    private Rule.Fault unbounded() {
        return new Rule.Fault(category + ".guard", Severity.WARN, "", new LocalText("", ""), Map.of(), null, false);
    }
}
