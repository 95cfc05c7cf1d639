package io.yuanliu.wire.json;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Walks over a JSON text (RFC 8259, UTF-8 only) value by value, so that a long text need not be held.
 * Faults that leave the rest readable go to the findings; what cannot be read on throws {@link Unreadable}.
 */
public final class JsonSource implements AutoCloseable {
    private final JsonParser parser;
    private final JsonLimits limits;
    private final Findings findings;
    private final Set<String> tolerated;

    public JsonSource(InputStream in, JsonLimits limits, Findings findings) {
        this(in, limits, findings, Set.of());
    }

    /** @param tolerated names whose repetition is only warned of; the last value stands, as with most programs */
    public JsonSource(InputStream in, JsonLimits limits, Findings findings, Set<String> tolerated) {
        this.limits = limits;
        this.findings = findings;
        this.tolerated = tolerated;
        this.parser = StrictParsers.open(in, limits);
    }

    public Findings findings() {
        return findings;
    }

    /** Steps to the next token. */
    private @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException fault) {
            throw unreadable(fault);
        }
    }

    /** Steps to the text's value and says whether it is an object; false at the end of an empty text, too. */
    public boolean beginsWithObject() {
        JsonToken token = next();
        if (token == null) {
            throw new Unreadable(Finding.block("json.empty", "", Map.of()));
        }
        return token == JsonToken.START_OBJECT;
    }

    /** Within an object: the next field's name, with the reader standing on its value; null behind the last. */
    public @Nullable String nextName() {
        JsonToken token = next();
        if (token != JsonToken.PROPERTY_NAME) {
            return null;
        }
        String name = parser.currentName();
        next();
        return name;
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Within an array: steps to the next item; false behind the last. */
    public boolean nextItem() {
        return next() != JsonToken.END_ARRAY;
    }

    /** Steps over the value on which the reader stands. */
    public void skip() {
        try {
            parser.skipChildren();
        } catch (JacksonException fault) {
            throw unreadable(fault);
        }
    }

    /** The value on which the reader stands. */
    public Data value(Pointer at) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Data.Text(checked(text(), at));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
            case VALUE_TRUE -> new Data.Flag(true);
            case VALUE_FALSE -> new Data.Flag(false);
            case VALUE_NULL -> new Data.Nothing();
            case null, default -> throw new IllegalStateException("no value at " + parser.currentToken());
        };
    }

    private Data.Fields fields(Pointer at) {
        var values = new LinkedHashMap<String, Data>();
        for (String name = nextName(); name != null; name = nextName()) {
            Pointer there = at.field(name);
            Data value = value(there);
            if (values.put(checked(name, there), value) != null) {
                duplicate(name, there);
            }
        }
        return new Data.Fields(values);
    }

    /** Tells that an object has the name twice. */
    public void duplicate(String name, Pointer at) {
        if (tolerated.contains(name)) {
            findings.warn("json.duplicate-name", at, Map.of("name", name));
        } else {
            findings.block("json.duplicate-name", at, Map.of("name", name));
        }
    }

    private Data.Items items(Pointer at) {
        var values = new ArrayList<Data>();
        while (nextItem()) {
            values.add(value(at.item(values.size())));
        }
        return new Data.Items(values);
    }

    private String text() {
        try {
            return parser.getString();
        } catch (JacksonException fault) {
            throw unreadable(fault);
        }
    }

    /** Within a range that can be written out without filling the memory with zeros. */
    private Data.Decimal number(Pointer at) {
        try {
            BigDecimal value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) <= limits.number()) {
                return new Data.Decimal(value);
            }
        } catch (NumberFormatException | ArithmeticException _) {
            // an exponent beyond what a decimal can have: told below
        } catch (JacksonException fault) {
            throw unreadable(fault);
        }
        findings.block("json.number-range", at);
        return new Data.Decimal(BigDecimal.ZERO);
    }

    /** NUL and half characters are JSON, but no database and no other program can hold them. */
    private String checked(String text, Pointer at) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    findings.block("json.character", at);
                    return text;
                }
                i++;
            }
        }
        return text;
    }

    /** Refuses anything behind the value that has been read. */
    public void end() {
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (JacksonException fault) {
            throw new Unreadable(Finding.block("json.trailing", "", place(fault.getLocation())));
        }
        if (token != null) {
            throw new Unreadable(Finding.block("json.trailing", "", place(parser.currentTokenLocation())));
        }
    }

    private Unreadable unreadable(JacksonException fault) {
        if (fault.getCause() instanceof CharacterCodingException) {
            return unreadable("json.encoding", parser.currentLocation());
        }
        if (fault.getCause() instanceof IOException failed) {
            throw new UncheckedIOException(failed);
        }
        TokenStreamLocation location = fault.getLocation() == null ? parser.currentLocation() : fault.getLocation();
        return switch (fault) {
            case StreamConstraintsException _ -> unreadable("json.limit", location);
            case UnexpectedEndOfInputException _ -> unreadable("json.truncated", location);
            default -> unreadable("json.syntax", location);
        };
    }

    private Unreadable unreadable(String code, TokenStreamLocation location) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return new Unreadable(Finding.block(code, pointer, place(location)));
    }

    private static Map<String, String> place(@Nullable TokenStreamLocation location) {
        return location == null
                ? Map.of("line", "?", "column", "?")
                : Map.of(
                        "line", Integer.toString(location.getLineNr()),
                        "column", Integer.toString(location.getColumnNr()));
    }

    @Override
    public void close() {
        parser.close();
    }
}
