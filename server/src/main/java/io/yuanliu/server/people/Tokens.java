package io.yuanliu.server.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens of programs: JSON Web Tokens (RFC 7519) that say which client it is, and nothing that it may do.
 * Only this platform reads them, so they are signed with a key of its own (HMAC-SHA256), and nothing is written down of
 * them. One that was read is remembered while it lives, since a program sends the same one with each request.
 */
@Component
public class Tokens implements JwtDecoder {
    /** How long a token lives. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String ISSUER = "yuanliu";
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final JwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    /** By the hash, so that how long a look-up takes says nothing about a token. */
    private final Cache<ByteBuffer, Jwt> read = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LIFETIME)
            .build();

    @Autowired
    Tokens(SigningKey signing) {
        this(signing, Clock.systemUTC());
    }

    Tokens(SigningKey signing, Clock clock) {
        this.clock = clock;
        this.encoder = NimbusJwtEncoder.withSecretKey(signing.key())
                .algorithm(MacAlgorithm.HS256)
                .build();
        this.decoder = NimbusJwtDecoder.withSecretKey(signing.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        // Our issuer is no address: the usual conversion would throw and catch at every request.
        decoder.setClaimSetConverter(
                MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer)));
        var times = new JwtTimestampValidator(CLOCK_TOLERANCE);
        times.setClock(clock);
        this.validator = new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(ISSUER));
        decoder.setJwtValidator(validator);
    }

    /** A token for a client. */
    public String issue(Client client) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(client.id())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** Only what held is remembered, and only its signature: whether it is over is asked each time. */
    @Override
    public Jwt decode(String token) {
        var hash = ByteBuffer.wrap(SignIn.hash(token));
        var known = read.getIfPresent(hash);
        if (known != null && !validator.validate(known).hasErrors()) {
            return known;
        }
        var jwt = decoder.decode(token);
        read.put(hash, jwt);
        return jwt;
    }
}
