package io.yuanliu.wire.profile.yaml;

import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import java.util.Map;
import java.util.Set;

/** Where findings may point: at the record, its time, party or site, or at a field. */
public final class Pointers {
    private static final Set<String> ENVELOPE = Set.of("", "/time", "/party", "/site", "/fields");

    private Pointers() {}

    /** Faults the section where {@code at} points at nothing. */
    public static void check(Section section, String at, Map<String, Field> fields) {
        if (!ENVELOPE.contains(at) && !isField(at.split("/", -1), at, fields)) {
            section.fault("at", "'" + at + "' points at no field; write /fields/<name> or /fields/<list>/*/<name>");
        }
    }

    private static boolean isField(String[] steps, String at, Map<String, Field> fields) {
        var field = steps.length > 2 && at.startsWith("/fields/") ? fields.get(steps[2]) : null;
        return field != null
                && (steps.length == 3
                        || steps.length == 4
                        || (steps.length == 5
                                && field.type() instanceof FieldType.Lines lines
                                && lines.fields().containsKey(steps[4])));
    }
}
