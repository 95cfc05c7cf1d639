package io.yuanliu.core.identifier.notation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Percent-encoding of RFC 3986: everything but the unreserved characters, as UTF-8, hexadecimal in capitals. */
public final class PercentEncoding {
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private PercentEncoding() {}

    public static String encode(String text) {
        return encode(text, "");
    }

    /** As GS1 Digital Link demands it of values: {@code ' ; =} stay as they are. */
    public static String encodeElement(String text) {
        return encode(text, "';=");
    }

    private static String encode(String text, String kept) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i)) && kept.indexOf(text.charAt(i)) < 0) {
                return encodeBytes(text, kept);
            }
        }
        return text;
    }

    private static String encodeBytes(String text, String kept) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || kept.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    public static String decode(String text) {
        return text.indexOf('%') < 0 ? text : decodeBytes(text);
    }

    private static String decodeBytes(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.write(octet(raw, i, text));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Malformed("identifier.percent-encoding", Map.of("text", text));
        }
    }

    private static int octet(byte[] raw, int percent, String text) {
        if (percent + 2 < raw.length) {
            int high = Character.digit(raw[percent + 1], 16);
            int low = Character.digit(raw[percent + 2], 16);
            if (high >= 0 && low >= 0) {
                return high << 4 | low;
            }
        }
        throw new Malformed("identifier.percent-encoding", Map.of("text", text));
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
