package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.CauseTemplate;
import io.yuanliu.core.profile.Parameter;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.wire.profile.expression.Compiler;
import io.yuanliu.wire.profile.expression.Kind;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one record type: its head and fields first, the rest when every record type's fields are known. */
final class RecordTypeReader {
    private static final Map<String, Boolean> PRECISIONS = Map.of("minute", false, "day", true);
    private static final Kind WORD = Kind.Structure.of("Word", Map.of("zh", Kind.TEXT, "en", Kind.TEXT));

    private static final String FIELDS = "Fields";
    private static final Map<String, Act> ACTS =
            Arrays.stream(Act.values()).collect(Collectors.toMap(Act::word, Function.identity()));
    private static final Set<Effect> ORDERED = EnumSet.of(Effect.STOP, Effect.CLEAR);

    private final ProfileHead head;
    private final String name;
    private final Section section;
    private final Map<String, FieldsReader.Draft> drafts;

    RecordTypeReader(ProfileHead head, String name, Section section) {
        this.head = head;
        this.name = name;
        this.section = section;
        this.drafts = new FieldsReader(head.lists()).read(section);
    }

    String id() {
        return head.category() + "/" + name;
    }

    /** The fields without their formulas. */
    Shape shape() {
        var fields = new LinkedHashMap<String, Field>();
        drafts.forEach((field, draft) -> fields.put(field, draft.field()));
        return new Shape(fields);
    }

    /**
     * @param shapes of all record types, by id
     * @param forms of the sources of facts that may be asked
     * @param shared whether another profile uses it
     */
    RecordType read(Map<String, Shape> shapes, FactForms forms, CategoryReader categories, boolean shared) {
        var names = names();
        var before = new Compiler(names, Map.of(), Set.of(), head.kinds()::fault);
        var fields = new FieldFormulas(FIELDS, before).complete(drafts);
        checkDue(fields, shapes.keySet());
        var facts = new FactsReader(shapes, forms, new Formulas(before)).read(section);
        names.put("facts", Kind.Structure.of("Facts", facts.kinds()));
        names.put("now", Kind.SECOND);
        names.put("today", Kind.DAY);
        var formulas = new Formulas(new Compiler(names, facts.reads(), Set.of(), head.kinds()::fault));
        var rules = new RulesReader(head.category(), fields, formulas);
        var causes = new CausesReader(id() + "@" + head.version(), fields, formulas);
        var events = new EventsReader(formulas).events(section);
        var stops = causes.causes(section);
        var precision = section.word("timePrecision", PRECISIONS);
        var type = new RecordType(
                id(),
                head.version(),
                head.version(),
                section.neededText("name"),
                node(),
                categories.read(section, fields, shared),
                section.localText("help"),
                section.text("basis"),
                act(stops),
                Boolean.TRUE.equals(precision),
                section.flag("siteRequired"),
                new Shape(fields),
                List.copyOf(facts.facts().values()),
                rules.rules(section),
                rules.guards(section),
                stops,
                causes.goods(section, events),
                section.flag("dangerous"),
                events,
                vocabulary());
        section.has("fields");
        section.done();
        return type;
    }

    /**
     * What stops goods, or clears a part of them, is an order: as another act it would take neither competence nor two. In
     * what was published while the act was any text, it counts as one whatever is said, and an unknown word says nothing.
     */
    private @Nullable Act act(List<CauseTemplate> causes) {
        boolean orders = causes.stream().anyMatch(cause -> ORDERED.contains(cause.effect()));
        if (!head.strict()) {
            var said = section.scalar("act").map(scalar -> ACTS.get(scalar.text()));
            return orders ? Act.ORDER : said.orElse(null);
        }
        var act = section.word("act", ACTS);
        if (orders && act != Act.ORDER) {
            section.fault("act", "must be order, for it stops goods or clears a part of them");
        }
        return act;
    }

    private @Nullable String node() {
        return section.scalar("node")
                .map(scalar -> {
                    scalar.oneOf(head.nodes());
                    return scalar.text();
                })
                .orElse(null);
    }

    private void checkDue(Map<String, Field> fields, Set<String> known) {
        fields.forEach((field, value) -> {
            if (value.due() != null && !known.contains(value.due())) {
                section.fault("fields", field + " is due at '" + value.due() + "', which is no record type");
            }
        });
    }

    private Map<String, Kind> names() {
        var names = new LinkedHashMap<String, Kind>();
        names.put("fields", Kind.fields(FIELDS, shape().fields(), true));
        names.put("party", Kind.TEXT);
        names.put("site", Kind.TEXT);
        names.put("time", Kind.SECOND);
        var lists = new LinkedHashMap<String, Kind>();
        head.lists().keySet().forEach(list -> lists.put(list, new Kind.ByText(WORD)));
        names.put("lists", Kind.Structure.of("Lists", lists));
        var parameters = new LinkedHashMap<String, Kind>();
        head.parameters()
                .forEach((key, parameter) -> parameters.put(key, parameter.decimal() ? Kind.THOUSANDTHS : Kind.WHOLE));
        names.put("parameters", Kind.Structure.of("Parameters", parameters));
        return names;
    }

    private Map<String, Object> vocabulary() {
        var lists = new LinkedHashMap<String, Object>();
        head.lists().forEach((key, list) -> lists.put(key, words(list)));
        var parameters = new LinkedHashMap<String, Object>();
        head.parameters().forEach((key, parameter) -> parameters.put(key, number(parameter)));
        return Map.of("lists", lists, "parameters", parameters);
    }

    private static Map<String, Object> words(CodeList list) {
        var words = new LinkedHashMap<String, Object>();
        list.entries().forEach((word, text) -> words.put(word, Map.of("zh", text.zh(), "en", text.en())));
        return words;
    }

    private static long number(Parameter parameter) {
        return parameter.value().movePointRight(parameter.decimal() ? 3 : 0).longValue();
    }
}
