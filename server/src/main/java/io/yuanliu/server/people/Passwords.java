package io.yuanliu.server.people;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords and client secrets: PBKDF2-HMAC-SHA256, 310,000 rounds, salted; the hash names its
 * algorithm, so that a stronger one can follow. Few are computed at once, so that guessing cannot take the machine.
 */
@Component
public final class Passwords {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int GENERATED_LENGTH = 20;
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Of the shape of a hash and of no password: with an unknown name, too, one is computed. */
    private static final String NOBODY = "{pbkdf2@SpringSecurity_v5_8}" + "0123456789abcdef".repeat(6);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final PasswordEncoder encoder;

    @Autowired
    public Passwords() {
        this(new DelegatingPasswordEncoder(
                "pbkdf2@SpringSecurity_v5_8",
                Map.of(
                        "pbkdf2@SpringSecurity_v5_8",
                        Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder())));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            var hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalStateException("No hash");
            }
            return hash;
        } finally {
            places.release();
        }
    }

    /** Whether it is the password behind the hash; takes as long when there is no hash. */
    public boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? NOBODY : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    /** A random password of 20 letters and digits that are easily told apart: 115 bits. */
    public String generate() {
        var password = new StringBuilder(GENERATED_LENGTH);
        for (int place = 0; place < GENERATED_LENGTH; place++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
