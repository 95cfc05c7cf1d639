package io.yuanliu.server.people.web;

import io.yuanliu.server.people.User;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Askers;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to its endpoint when the asker has the right that the endpoint declares; no declaration, no way through. */
@Component
class RightsCheck implements HandlerInterceptor {
    /** What an endpoint declares. */
    sealed interface Declared {
        record ByRight(Needs needs) implements Declared {}

        record ByOpen(Open open) implements Declared {}

        /** The page for failed requests, which answers only for what was asked before. */
        record ForFailures() implements Declared {}
    }

    /** Looked up once for each endpoint: to look for annotations costs more than most checks. */
    private final Map<Endpoint, Optional<Declared>> known = new ConcurrentHashMap<>();

    private record Endpoint(Class<?> type, Method method) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            if (PublicPaths.has(request)) {
                return true;
            }
            throw new Rejection.NotFound("request.no-such-address", "path", request.getRequestURI());
        }
        var declared = known.computeIfAbsent(
                        new Endpoint(method.getBeanType(), method.getMethod()), _ -> declared(method))
                .orElseThrow(() -> new Rejection.Forbidden("access.forbidden"));
        switch (declared) {
            case Declared.ByRight(var needs) -> {
                Access.require(needs.value());
                requireOwnPassword();
            }
            case Declared.ByOpen(var open) -> {
                if (open.signedIn()) {
                    Askers.current();
                    if (!open.beforeOwnPassword()) {
                        requireOwnPassword();
                    }
                }
            }
            case Declared.ForFailures() -> {
                // Nothing is read or changed there.
            }
        }
        return true;
    }

    static Optional<Declared> declared(HandlerMethod method) {
        if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return Optional.of(new Declared.ForFailures());
        }
        var needs = find(method, Needs.class);
        if (needs != null) {
            return Optional.of(new Declared.ByRight(needs));
        }
        return Optional.ofNullable(find(method, Open.class)).map(Declared.ByOpen::new);
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    /** Whoever still has a password that somebody else has seen may only change it. */
    private static void requireOwnPassword() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getDetails() instanceof User user && user.mustChangePassword()) {
            throw new Rejection.Forbidden("access.must-change-password");
        }
    }
}
