package io.yuanliu.core.trace.telling;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.EventHeader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extensions that this platform puts into events (namespace {@code urn:yuanliu:ns:}). */
final class Extensions {
    private static final String NAMESPACE = "urn:yuanliu:ns:";
    private static final String USUAL_PREFIX = "yuanliu";

    private Extensions() {}

    /** The text of one of our extensions, whatever prefix the sender chose for our namespace. */
    static @Nullable String text(EventHeader header, Data.Fields fields, String name) {
        return text(header, fields, NAMESPACE, USUAL_PREFIX, name);
    }

    static @Nullable String text(
            EventHeader header, Data.Fields fields, String namespace, String usualPrefix, String name) {
        if (fields.isEmpty()) {
            return null;
        }
        var usual = fields.text(usualPrefix + ":" + name);
        if (usual != null) {
            return usual;
        }
        for (Map.Entry<String, String> entry : header.namespaces().entrySet()) {
            if (entry.getValue().equals(namespace)) {
                var text = fields.text(entry.getKey() + ":" + name);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
