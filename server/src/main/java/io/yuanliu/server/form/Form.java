package io.yuanliu.server.form;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.Pointer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a small JSON body field by field: what is missing, of the wrong kind, too long or unknown becomes findings,
 * all in one pass. {@link #finish()} refuses when there are any.
 */
public final class Form {
    private final Data.Fields fields;
    private final Pointer at;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();
    private final List<Form> parts = new ArrayList<>();

    /** What was found; shared by a form and its parts. */
    private static final class Faults {
        final List<Finding> list = new ArrayList<>();
        boolean shape;
    }

    private Form(Data.Fields fields, Pointer at, Faults faults) {
        this.fields = fields;
        this.at = at;
        this.faults = faults;
    }

    /** Reads a body that is a JSON object; anything else is unreadable. */
    public static Form read(byte[] body) {
        var reading = JsonReader.read(body);
        if (!reading.findings().isEmpty()) {
            throw new Rejection.Unreadable(reading.findings());
        }
        if (!(reading.data() instanceof Data.Fields fields)) {
            throw new Rejection.Unreadable(Finding.block("request.not-object", ""));
        }
        return new Form(fields, Pointer.ROOT, new Faults());
    }

    /** A text that must be there; "" when it is not, and a finding. */
    public String text(String name, int longest) {
        var text = optional(name, longest);
        if (text == null) {
            if (!isFaulty(name)) {
                shape("request.field-missing", name, Map.of("name", name));
            }
            return "";
        }
        return text;
    }

    /** A text with its ends trimmed, or null when it is absent, null or blank. */
    public @Nullable String optional(String name, int longest) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Data.Text(var written))) {
            kind(name, "text");
            return null;
        }
        var text = written.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            shape("request.field-long", name, Map.of("name", name, "longest", Integer.toString(longest)));
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that must be there and is taken exactly as it is. */
    public String secret(String name, int longest) {
        text(name, longest);
        return fields.get(name) instanceof Data.Text(var exact) ? exact : "";
    }

    /** A list of texts, empty when it is absent. */
    public List<String> texts(String name, int most, int longest) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Data.Items(var items)) || !items.stream().allMatch(Data.Text.class::isInstance)) {
            kind(name, "list");
            return List.of();
        }
        var texts = items.stream()
                .map(item -> ((Data.Text) item).value().strip())
                .distinct()
                .toList();
        if (texts.size() > most || texts.stream().anyMatch(text -> text.isEmpty() || text.length() > longest)) {
            shape("request.field-long", name, Map.of("name", name, "longest", Integer.toString(longest)));
            return List.of();
        }
        return texts;
    }

    /** Texts by names that the sender chooses, as they are; empty when it is absent. */
    public Map<String, String> named(String name, int most, int longest) {
        var value = value(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Data.Fields(var texts))
                || !texts.values().stream().allMatch(Data.Text.class::isInstance)) {
            kind(name, "object");
            return Map.of();
        }
        var named = new LinkedHashMap<String, String>();
        texts.forEach((key, text) -> named.put(key, ((Data.Text) text).value()));
        if (named.size() > most
                || named.entrySet().stream()
                        .anyMatch(one -> one.getKey().length() > longest
                                || one.getValue().length() > longest)) {
            shape("request.field-long", name, Map.of("name", name, "longest", Integer.toString(longest)));
            return Map.of();
        }
        return named;
    }

    /** Whether it is {@code true}; what is absent is not. */
    public boolean flag(String name) {
        var value = value(name);
        if (value == null) {
            return false;
        }
        if (!(value instanceof Data.Flag(boolean flag))) {
            kind(name, "boolean");
            return false;
        }
        return flag;
    }

    /** A number between two bounds, or null when it is absent. */
    public @Nullable BigDecimal number(String name, long least, long most) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Data.Decimal(var number))) {
            kind(name, "number");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            var values = Map.of("name", name, "least", Long.toString(least), "most", Long.toString(most));
            rule("request.field-range", name, values);
        }
        return number;
    }

    /** A day ({@code 2026-11-21}), or null when it is absent. */
    public @Nullable LocalDate date(String name) {
        var text = optional(name, 10);
        try {
            return text == null ? null : Days.read(text);
        } catch (DateTimeException unreadable) {
            kind(name, "date");
            return null;
        }
    }

    /** A list of objects, empty when it is absent. */
    public List<Form> forms(String name, int most) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Data.Items(var items)) || items.size() > most) {
            kind(name, "list");
            return List.of();
        }
        var forms = new ArrayList<Form>();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place) instanceof Data.Fields part) {
                forms.add(new Form(part, at.field(name).item(place), faults));
            } else {
                kind(name, "list");
            }
        }
        parts.addAll(forms);
        return forms;
    }

    public boolean has(String name) {
        return fields.get(name) != null && !(fields.get(name) instanceof Data.Nothing);
    }

    /** A broken rule at a field (422). */
    public void rule(String code, String name, Map<String, String> values) {
        faults.list.add(Finding.block(code, at.field(name).toString(), values));
    }

    /** A finding of somebody else about a field's value. */
    public void rule(Finding finding, String name) {
        faults.list.add(finding.under(at.field(name).toString()));
    }

    /** Whether a field has a finding already. */
    public boolean isFaulty(String name) {
        var pointer = at.field(name).toString();
        return faults.list.stream().anyMatch(finding -> finding.pointer().equals(pointer));
    }

    /** Refuses when anything was found: 400 when the form itself is wrong, else 422. */
    public void finish() {
        findUnknown();
        if (!faults.list.isEmpty()) {
            throw faults.shape ? new Rejection.Unreadable(faults.list) : new Rejection.Refused(faults.list);
        }
    }

    private void findUnknown() {
        for (var name : fields.values().keySet()) {
            if (!asked.contains(name)) {
                shape("request.field-unknown", name, Map.of("name", name));
            }
        }
        parts.forEach(Form::findUnknown);
    }

    private @Nullable Data value(String name) {
        asked.add(name);
        var value = fields.get(name);
        return value instanceof Data.Nothing ? null : value;
    }

    private void kind(String name, String kind) {
        shape("request.field-kind", name, Map.of("name", name, "kind", kind));
    }

    private void shape(String code, String name, Map<String, String> values) {
        faults.shape = true;
        rule(code, name, values);
    }
}
