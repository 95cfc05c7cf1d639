package io.yuanliu.server.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Seals what must not lie open on disk, and makes hashes by which sealed values can still be searched. */
@Component
public final class Secrets implements Sealer {
    private final SecretKey sealing;
    private final SecretKey searching;

    public Secrets(MasterKey master) {
        this.sealing = master.derive("seal", "AES");
        this.searching = master.derive("search", "HmacSHA256");
    }

    /**
     * Encrypts with a key under the master key.
     *
     * @param context what the value is and whose, e.g. {@code registry.citizen}; needed again to open it
     */
    @Override
    public byte[] seal(byte[] plain, String context) {
        return Envelope.seal(sealing, plain, context);
    }

    public byte[] seal(String plain, String context) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        return Envelope.open(sealing, sealed, context);
    }

    public String openText(byte[] sealed, String context) {
        return new String(open(sealed, context), StandardCharsets.UTF_8);
    }

    /**
     * The keyed hash (HMAC-SHA256) by which a sealed value is found again: equal values of one field give equal
     * hashes, and nobody without the master key can try values out.
     */
    public byte[] searchHash(String field, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(searching);
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
