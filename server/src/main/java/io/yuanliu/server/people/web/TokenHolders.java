package io.yuanliu.server.people.web;

import io.yuanliu.server.people.KnownAskers;
import io.yuanliu.server.scope.AskerAuthentication;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Turns a token into its holder as of now: what a client may do is looked up, never read from the token. */
final class TokenHolders implements Converter<Jwt, AbstractAuthenticationToken> {
    private final KnownAskers askers;

    TokenHolders(KnownAskers askers) {
        this.askers = askers;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return Optional.ofNullable(token.getSubject())
                .flatMap(askers::ofClient)
                .map(AskerAuthentication::new)
                .orElseThrow(() -> new InvalidBearerTokenException("ended"));
    }
}
