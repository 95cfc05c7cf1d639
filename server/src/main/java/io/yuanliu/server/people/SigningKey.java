package io.yuanliu.server.people;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The key that signs tokens: {@code keys/token.key}, sealed under the master key, kept across restarts. A start that
 * finds it older than 90 days makes a new one; whoever still holds a token then asks for the next a little earlier.
 */
@Component
final class SigningKey {
    private static final String FILE = "token.key";
    private static final String CONTEXT = "token signing key";
    private static final Duration LONGEST_USE = Duration.ofDays(90);
    private static final int BYTES = 32;

    private final SecretKey key;

    @Autowired
    SigningKey(DataFolder folder, Secrets secrets, Passwords passwords) {
        this(folder, secrets, passwords, Clock.systemUTC());
    }

    SigningKey(DataFolder folder, Secrets secrets, Passwords passwords, Clock clock) {
        try {
            var file = folder.keys().resolve(FILE);
            if (Files.notExists(file) || isOld(file, clock.instant())) {
                var sealed = secrets.seal(passwords.randomBytes(BYTES), CONTEXT);
                folder.writeSecret(FILE, Base64.getEncoder().encodeToString(sealed));
            }
            var sealed = Base64.getDecoder().decode(Files.readString(file).strip());
            this.key = new SecretKeySpec(secrets.open(sealed, CONTEXT), "HmacSHA256");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    SecretKey key() {
        return key;
    }

    private static boolean isOld(Path file, Instant now) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().plus(LONGEST_USE).isBefore(now);
    }
}
