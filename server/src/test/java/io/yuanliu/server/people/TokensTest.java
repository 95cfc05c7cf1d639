package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.secrets.MasterKey;
import io.yuanliu.server.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;

class TokensTest {
    private static final Client PARTNER =
            new Client("partner", "x", Asker.Kind.PARTNER, null, Instant.EPOCH, "", null, null);

    @TempDir
    Path root;

    DataFolder folder;

    @BeforeEach
    void folder() {
        folder = DataFolder.at(root.resolve("data"));
    }

    @Test
    void theSigningKeyOutlivesARestartAndIsRenewedWhenOld() throws IOException {
        var secrets = new Secrets(new MasterKey(folder));
        var passwords = new Passwords();
        var first = new SigningKey(folder, secrets, passwords).key();
        assertThat(new SigningKey(folder, secrets, passwords).key()).isEqualTo(first);
        var file = folder.keys().resolve("token.key");
        assertThat(Files.readString(file))
                .doesNotContain(java.util.Base64.getEncoder().encodeToString(first.getEncoded()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(91))));
        assertThat(new SigningKey(folder, secrets, passwords, Clock.systemUTC()).key())
                .isNotEqualTo(first);
    }

    @Test
    void tokensOfAnotherPlatformAreNotOurs() {
        var mine = tokens(folder);
        var other = tokens(DataFolder.at(root.resolve("other")));
        assertThat(mine.decode(mine.issue(PARTNER)).getSubject()).isEqualTo("partner");
        assertThatThrownBy(() -> mine.decode(other.issue(PARTNER))).isInstanceOf(JwtException.class);
    }

    @Test
    void aTokenThatWasReadBeforeStillEndsAndIsStillLookedAtWhole() {
        var clock = new TestClock();
        var tokens = tokens(folder, clock);
        var token = tokens.issue(PARTNER);
        assertThat(tokens.decode(token).getSubject()).isEqualTo("partner");
        clock.pass(Tokens.LIFETIME.minusSeconds(1));
        assertThat(tokens.decode(token).getSubject()).isEqualTo("partner");
        for (int place = 0; place < token.length() - 1; place++) {
            var altered = new StringBuilder(token);
            altered.setCharAt(place, token.charAt(place) == 'A' ? 'B' : 'A');
            assertThatThrownBy(() -> tokens.decode(altered.toString()))
                    .as("character " + place)
                    .isInstanceOf(JwtException.class);
        }
        clock.pass(Duration.ofSeconds(7));
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
    }

    private static Tokens tokens(DataFolder folder) {
        return tokens(folder, Clock.systemUTC());
    }

    private static Tokens tokens(DataFolder folder, Clock clock) {
        return new Tokens(new SigningKey(folder, new Secrets(new MasterKey(folder)), new Passwords()), clock);
    }
}
