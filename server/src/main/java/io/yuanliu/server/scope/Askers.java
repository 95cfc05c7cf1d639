package io.yuanliu.server.scope;

import io.yuanliu.server.problem.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks in the request that this thread works on. */
public final class Askers {
    private Askers() {}

    /** The asker of this request; refuses when there is none. */
    public static Asker current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication known) {
            return known.getPrincipal();
        }
        throw new Rejection.Forbidden("access.forbidden");
    }

    /** The asker behind an authentication; anybody when it is none of ours. */
    public static Asker of(@Nullable Authentication authentication) {
        return authentication instanceof AskerAuthentication known ? known.getPrincipal() : Asker.anybody();
    }
}
