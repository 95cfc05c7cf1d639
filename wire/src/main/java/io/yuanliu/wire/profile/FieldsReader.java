package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.Field.Visibility;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.wire.profile.yaml.Scalar;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a record type. Their formulas are compiled afterwards, when all fields are known. */
final class FieldsReader {
    private static final Map<String, Visibility> VISIBILITIES = Map.of(
            "shown", Visibility.SHOWN,
            "true", Visibility.SHOWN,
            "masked", Visibility.MASKED,
            "hidden", Visibility.HIDDEN,
            "false", Visibility.HIDDEN);

    private final FieldTypeReader types;

    FieldsReader(Map<String, CodeList> lists) {
        types = new FieldTypeReader(lists);
    }

    /**
     * A field whose formulas are not compiled yet.
     *
     * @param rows drafts of the fields of its rows
     */
    record Draft(Field field, Optional<Scalar> required, Optional<Scalar> calc, Map<String, Draft> rows) {}

    Map<String, Draft> read(Section owner) {
        return read(owner, "fields", true);
    }

    private Map<String, Draft> read(Section owner, String key, boolean top) {
        var drafts = new LinkedHashMap<String, Draft>();
        owner.section(key).ifPresent(section -> {
            for (var name : section.keys()) {
                checkName(section, name);
                section.section(name).ifPresent(field -> drafts.put(name, draft(name, field, top)));
            }
        });
        return drafts;
    }

    private static void checkName(Section section, String name) {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}") || name.equals("record")) {
            section.fault(name, "a field's name is a small letter, then letters and digits, and not 'record'");
        }
    }

    private Draft draft(String name, Section section, boolean top) {
        var rows = new LinkedHashMap<String, Draft>();
        var type = type(section, top, rows);
        var required = section.scalar("required");
        boolean always = required.map(Scalar::text).filter("true"::equals).isPresent();
        var field = new Field(
                name,
                section.neededText("name"),
                section.localText("help"),
                type,
                always ? new Field.Always() : new Field.Never(),
                section.text("due"),
                null,
                section.flag("hidden"),
                flag(section, "sensitive", top),
                flag(section, "index", top),
                visibility(section),
                section.text("clause"),
                section.flag("toBeChecked"));
        var condition = required.filter(
                text -> !text.text().equals("true") && !text.text().equals("false"));
        var draft = new Draft(field, condition, section.scalar("calc"), rows);
        if (field.hidden() && draft.calc().isEmpty()) {
            section.fault("hidden", "only a field with 'calc' can be hidden: somebody must fill in the others");
        }
        section.done();
        return draft;
    }

    private static boolean flag(Section section, String key, boolean top) {
        boolean flag = section.flag(key);
        if (flag && !top) {
            section.fault(key, "only a field of the record itself can be " + key + "; say it of the list");
        }
        return flag && top;
    }

    private static Visibility visibility(Section section) {
        var visibility = section.word("public", VISIBILITIES);
        return visibility == null ? Visibility.HIDDEN : visibility;
    }

    private FieldType type(Section section, boolean top, Map<String, Draft> rows) {
        return "list".equals(section.text("type")) ? lines(section, top, rows) : types.read(section);
    }

    private FieldType lines(Section section, boolean top, Map<String, Draft> rows) {
        if (!top) {
            section.fault("type", "a list within a list is not possible");
            return new FieldType.Flag();
        }
        section.missing("fields");
        rows.putAll(read(section, "fields", false));
        var fields = new LinkedHashMap<String, Field>();
        rows.forEach((name, draft) -> fields.put(name, draft.field()));
        return new FieldType.Lines(fields, section.whole("minItems", 1), FieldTypeReader.most(section));
    }
}
