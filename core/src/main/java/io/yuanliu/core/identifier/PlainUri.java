package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;

/** Any other absolute URI (RFC 3986; characters beyond ASCII are allowed as in RFC 3987). */
public record PlainUri(String value) implements Identifier {
    public PlainUri {
        int colon = schemeEnd(value);
        if (colon < 0 || colon + 1 == value.length()) {
            throw new Malformed("identifier.not-a-uri", Map.of("text", value));
        }
        for (int i = colon; i < value.length(); i++) {
            if (isForbidden(value.charAt(i))) {
                throw new Malformed("identifier.not-a-uri", Map.of("text", value));
            }
        }
        if (value.regionMatches(true, 0, "urn:yuanliu:", 0, 12) || value.regionMatches(true, 0, "urn:epc:", 0, 8)) {
            throw new Malformed("identifier.not-plain", Map.of("text", value));
        }
    }

    /** Where the scheme's colon stands, or -1 when the text does not begin with a scheme. */
    static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || !(CheckDigits.isDigit(c) || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isForbidden(char c) {
        return c <= ' '
                || c == '"'
                || c == '<'
                || c == '>'
                || c == '\\'
                || c == '^'
                || c == '`'
                || c == '{'
                || c == '|'
                || c == '}'
                || Character.isISOControl(c)
                || Character.isWhitespace(c);
    }

    @Override
    public String scheme() {
        return "uri";
    }

    @Override
    public Level level() {
        return Level.UNKNOWN;
    }

    @Override
    public String uri() {
        return value;
    }
}
