package io.yuanliu.core.profile.field;

import io.yuanliu.core.text.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A dictionary: the words of a choice, or what a rule looks up.
 *
 * @param toBeChecked whether its content still waits for a source
 */
public record CodeList(String name, Map<String, LocalText> entries, boolean toBeChecked) {
    public CodeList {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
