package io.yuanliu.server.secrets;

import io.yuanliu.server.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key of keys: {@code keys/master.key} in the data folder, 256 bits, mode 0600, made at the first start.
 * Never in the database, never in a backup. It encrypts nothing itself; a key for each purpose is derived from
 * it (HKDF-SHA256, RFC 5869).
 */
@Component
public final class MasterKey {
    private static final String FILE = "master.key";
    private static final int BYTES = 32;

    private final SecretKey key;

    public MasterKey(DataFolder folder) {
        this.key = new SecretKeySpec(readOrMake(folder), "HKDF");
    }

    /** A 256-bit key for one purpose; always the same for the same purpose. */
    SecretKey derive(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(("yuanliu " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] readOrMake(DataFolder folder) {
        try {
            var file = folder.keys().resolve(FILE);
            if (Files.notExists(file)) {
                var random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                folder.writeSecret(FILE, Base64.getEncoder().encodeToString(random));
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException(file + " is no key of " + BYTES + " bytes; restore it from its copy");
            }
            return key;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
