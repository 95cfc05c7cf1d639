package io.yuanliu.server.scope;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An asker as Spring Security carries it through a request. */
public final class AskerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Asker asker;

    public AskerAuthentication(Asker asker) {
        super(List.of());
        this.asker = asker;
        setAuthenticated(true);
    }

    @Override
    public Asker getPrincipal() {
        return asker;
    }

    @Override
    public String getName() {
        return asker.id();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
