package io.yuanliu.server.people.web;

import io.yuanliu.server.people.KnownAskers;
import io.yuanliu.server.people.SignIn;
import io.yuanliu.server.scope.AskerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Recognises a person by the session cookie; asks the store only when somebody wants to know. */
@Component
class CookieSessions implements SecurityContextRepository {
    private final SignIn signIn;
    private final KnownAskers askers;

    CookieSessions(SignIn signIn, KnownAskers askers) {
        this.signIn = signIn;
        this.askers = askers;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(this, request);
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        SessionCookie.read(request).flatMap(signIn::find).ifPresent(user -> {
            var authentication = new AskerAuthentication(askers.of(user));
            authentication.setDetails(user);
            context.setAuthentication(authentication);
        });
        return context;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Nothing to save: a session is opened and closed by its own addresses. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final CookieSessions sessions;
        private final HttpServletRequest request;
        private @org.jspecify.annotations.Nullable SecurityContext context;

        Deferred(CookieSessions sessions, HttpServletRequest request) {
            this.sessions = sessions;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = sessions.context(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
