package io.yuanliu.wire.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Parsers that keep to limits and read nothing but UTF-8, behind a byte order mark where there is one. */
final class StrictParsers {
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private StrictParsers() {}

    /** Through a decoder that refuses what is no UTF-8; the parser's own one lets overlong forms pass. */
    static JsonParser open(InputStream in, JsonLimits limits) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.string())
                        .maxNameLength(limits.name())
                        .maxNumberLength(limits.number())
                        .build())
                .build();
        try {
            var reader = new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8.newDecoder());
            return factory.createParser(ObjectReadContext.empty(), reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        byte[] start = pushback.readNBytes(BYTE_ORDER_MARK.length);
        boolean marked = start.length == BYTE_ORDER_MARK.length;
        for (int i = 0; marked && i < start.length; i++) {
            marked = (start[i] & 0xff) == BYTE_ORDER_MARK[i];
        }
        if (!marked) {
            pushback.unread(start);
        }
        return pushback;
    }
}
