package io.yuanliu.wire.epcis;

/** Tells a URI from other text (RFC 3986; characters beyond ASCII as in RFC 3987). */
final class Uris {
    private Uris() {}

    static boolean isAbsolute(String text) {
        int colon = schemeEnd(text);
        if (colon < 0 || colon + 1 == text.length()) {
            return false;
        }
        for (int i = colon; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '{' || c == '}' || c == 127) {
                return false;
            }
        }
        return true;
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == '_';
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || !other)) {
                return -1;
            }
        }
        return -1;
    }
}
