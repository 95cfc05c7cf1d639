package io.yuanliu.server.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Marks as they stand in addresses: the parts of a row's place in its order, not meant to be read by people. */
final class Marks {
    private static final String BETWEEN = "\u001f";
    private static final int LONGEST = 2000;

    private Marks() {}

    static String written(List<String> parts) {
        var bytes = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for what no list gave out; no row's place holds a NUL, which no database compares. */
    static Optional<List<String>> read(String mark) {
        if (mark.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(mark);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(List.of(text.split(BETWEEN, -1))) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }
}
