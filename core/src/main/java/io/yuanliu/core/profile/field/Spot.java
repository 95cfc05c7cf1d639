package io.yuanliu.core.profile.field;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a record where a field's value is read, and where its faults go. */
record Spot(Field field, String pointer, List<Finding> faults) {
    /** Notes a fault; what it answers stands for the value that could not be read. */
    @Nullable
    Object fault(String code, Map<String, String> values) {
        var all = new LinkedHashMap<String, String>();
        all.put("field", field.name());
        all.put("label", field.label().zh());
        all.put("labelEn", field.label().en());
        values.forEach((name, value) -> {
            if (!field.sensitive() || !name.equals("value")) {
                all.put(name, value);
            }
        });
        faults.add(new Finding(code, Severity.BLOCK, pointer, all, field.clause()));
        return null;
    }

    @Nullable
    Object fault(String code) {
        return fault(code, Map.of());
    }

    @Nullable
    Object wrongType(String expected) {
        return fault("record.wrong-type", Map.of("expected", expected));
    }

    Spot item(int number) {
        return new Spot(field, pointer + "/" + number, faults);
    }

    /** RFC 6901: a name as a step of a pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
