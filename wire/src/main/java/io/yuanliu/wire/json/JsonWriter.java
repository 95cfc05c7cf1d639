package io.yuanliu.wire.json;

import io.yuanliu.core.data.Data;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON in UTF-8, fields in their order, numbers with the digits that they came with. */
public final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;

    /** Writes to a stream, which stays open. */
    public JsonWriter(OutputStream out) {
        generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    public static byte[] bytes(Data data) {
        var out = new ByteArrayOutputStream(256);
        try (var writer = new JsonWriter(out)) {
            writer.value(data);
        }
        return out.toByteArray();
    }

    public static String text(Data data) {
        return new String(bytes(data), StandardCharsets.UTF_8);
    }

    public JsonWriter value(Data data) {
        switch (data) {
            case Data.Text(var text) -> generator.writeString(text);
            case Data.Decimal(var number) -> generator.writeNumber(number);
            case Data.Flag(var flag) -> generator.writeBoolean(flag);
            case Data.Nothing() -> generator.writeNull();
            case Data.Items(var values) -> {
                generator.writeStartArray();
                values.forEach(this::value);
                generator.writeEndArray();
            }
            case Data.Fields(var values) -> {
                generator.writeStartObject();
                values.forEach(this::field);
                generator.writeEndObject();
            }
        }
        return this;
    }

    public JsonWriter startObject() {
        generator.writeStartObject();
        return this;
    }

    public JsonWriter endObject() {
        generator.writeEndObject();
        return this;
    }

    public JsonWriter startArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
        return this;
    }

    public JsonWriter endArray() {
        generator.writeEndArray();
        return this;
    }

    public JsonWriter name(String name) {
        generator.writeName(name);
        return this;
    }

    public JsonWriter field(String name, Data value) {
        generator.writeName(name);
        return value(value);
    }

    public JsonWriter field(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    public JsonWriter text(String value) {
        generator.writeString(value);
        return this;
    }

    public void flush() {
        generator.flush();
    }

    @Override
    public void close() {
        generator.close();
    }
}
