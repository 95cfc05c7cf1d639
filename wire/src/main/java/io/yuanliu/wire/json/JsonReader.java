package io.yuanliu.wire.json;

import io.yuanliu.core.data.Data;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Reads a whole JSON text into data; a value of a text that is too long for that is read with {@link JsonSource}. */
public final class JsonReader {
    private JsonReader() {}

    public static JsonReading read(byte[] text) {
        return read(new ByteArrayInputStream(text), JsonLimits.USUAL);
    }

    /** Reads and closes the stream. */
    public static JsonReading read(InputStream text, JsonLimits limits) {
        var findings = new Findings(limits.findings());
        try (var source = new JsonSource(text, limits, findings)) {
            source.beginsWithObject();
            Data data = source.value(Pointer.ROOT);
            source.end();
            return new JsonReading(data, findings.list());
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
            return new JsonReading(null, findings.list());
        }
    }
}
