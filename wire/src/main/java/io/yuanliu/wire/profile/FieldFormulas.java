package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.wire.profile.expression.Compiler;
import io.yuanliu.wire.profile.expression.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compiles the formulas of fields, now that all fields are known. */
final class FieldFormulas {
    private final String owner;
    private final Compiler compiler;

    FieldFormulas(String owner, Compiler compiler) {
        this.owner = owner;
        this.compiler = compiler;
    }

    Map<String, Field> complete(Map<String, FieldsReader.Draft> drafts) {
        var fields = new LinkedHashMap<String, Field>();
        drafts.forEach((name, draft) -> fields.put(name, complete(draft)));
        return fields;
    }

    private Field complete(FieldsReader.Draft draft) {
        var field = draft.field();
        var formulas = new Formulas(compiler);
        var wanted = Kind.of(owner, field);
        var condition = draft.required().map(formulas::condition);
        var calc = draft.calc().map(source -> formulas.value(source, wanted)).orElse(null);
        return new Field(
                field.name(),
                field.label(),
                field.help(),
                draft.rows().isEmpty() ? field.type() : lines(draft),
                condition.<Field.Required>map(Field.When::new).orElse(field.required()),
                field.due(),
                calc,
                field.hidden(),
                field.sensitive(),
                field.index(),
                field.visibility(),
                field.clause(),
                field.toBeChecked());
    }

    private FieldType lines(FieldsReader.Draft draft) {
        var lines = (FieldType.Lines) draft.field().type();
        var name = draft.field().name();
        var each = new Compiler.Compiled(
                new Formula(name, _ -> name, Set.of(name), Measure.PLAIN), Kind.of(owner, draft.field()));
        var rows = new FieldFormulas(owner + "_" + name, compiler.rows(each)).complete(draft.rows());
        return new FieldType.Lines(rows, lines.minItems(), lines.maxItems());
    }
}
