package io.yuanliu.core.identifier.gs1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads GS1 Digital Link URIs (ISO/IEC 18975): the key is found from the right, host and query do not matter. */
final class DigitalLink {
    private static final String CANONICAL_HOST = "id.gs1.org";

    private DigitalLink() {}

    /** Reads an {@code http} or {@code https} address; null when it is an address of another kind. */
    static @Nullable Gs1Elements readAddress(String text) {
        int host = text.indexOf("//") + 2;
        int path = text.indexOf('/', host);
        if (host < 2 || path < 0) {
            return null;
        }
        boolean canonical = text.regionMatches(true, host, CANONICAL_HOST, 0, path - host);
        return read(text, path + 1, canonical);
    }

    /** Reads a path with or without a host before it: {@code id.example.cn/01/06901234567892}. */
    static @Nullable Gs1Elements readPath(String text) {
        return read(text, text.startsWith("/") ? 1 : 0, false);
    }

    private static @Nullable Gs1Elements read(String text, int from, boolean certain) {
        int end = pathEnd(text, from);
        while (end > from && text.charAt(end - 1) == '/') {
            end--;
        }
        List<String> segments = Gs1Elements.segments(text, from, end);
        for (int i = segments.size() - 2; i >= 0; i -= 2) {
            Gs1Key key = Gs1Key.of(segments.get(i));
            if (key != null) {
                boolean meant = certain || key.looksLike(segments.get(i + 1));
                return meant ? Gs1Elements.read(key, segments, i) : null;
            }
            if (!certain && Gs1Qualifier.of(segments.get(i)) == null) {
                return null;
            }
        }
        return null;
    }

    private static int pathEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                return i;
            }
        }
        return text.length();
    }
}
