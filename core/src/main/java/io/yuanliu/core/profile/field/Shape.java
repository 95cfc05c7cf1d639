package io.yuanliu.core.profile.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a record type by name, without its rules: what other types need to read its records. */
public record Shape(Map<String, Field> fields) {
    public Shape {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
