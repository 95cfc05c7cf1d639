package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The CBV event hash (GS1 CBV 2.0 §8.9): one id for one content, whichever way it is written. What the standard leaves
 * out is left out: eventID, recordTime, errorDeclaration and certificationInfo do not change it.
 */
public final class EventHash {
    private EventHash() {}

    /** {@code ni:///sha-256;<64 hexadecimal digits>?ver=CBV2.0}. */
    public static String of(Event event) {
        return ofPreHash(new PreHash(event, PreHashStyle.STANDARD).text());
    }

    static String ofPreHash(String preHash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(preHash.getBytes(StandardCharsets.UTF_8));
            return "ni:///sha-256;" + HexFormat.of().formatHex(digest) + "?ver=CBV2.0";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
