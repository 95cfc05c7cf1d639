package io.yuanliu.server.trace.answer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for what an asker may not see: the same thing has the same name for the same asker until the next start, and
 * nobody else's name for it is like it.
 */
final class OpaqueIds {
    static final String PREFIX = "hidden:";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 12;

    private final SecretKeySpec key;

    OpaqueIds() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String of(String asker, String hidden) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(asker.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            var digest = mac.doFinal(hidden.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + ALGORITHM, absent);
        }
    }
}
