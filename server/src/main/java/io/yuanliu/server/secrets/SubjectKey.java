package io.yuanliu.server.secrets;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one subject's data of one retention class that fall due together. */
public final class SubjectKey implements Sealer {
    private static final int BYTES = 32;

    private final UUID id;
    private final SecretKey key;

    private SubjectKey(UUID id, byte[] key) {
        this.id = id;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A key that was kept before. */
    public static SubjectKey of(UUID id, byte[] key) {
        return new SubjectKey(id, key);
    }

    /** A new key. */
    public static SubjectKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SubjectKey(UUID.randomUUID(), bytes);
    }

    /** The reference that is stored beside what the key sealed. */
    public UUID id() {
        return id;
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
        return Envelope.seal(key, plain, context);
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        return Envelope.open(key, sealed, context);
    }

    /** The key itself, for the store that wraps it. */
    public byte[] bytes() {
        return key.getEncoded();
    }

    @Override
    public String toString() {
        return "SubjectKey[" + id + "]";
    }
}
