package io.yuanliu.server.people.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells what the filter chain refuses in the same way as everything else that is refused. */
@Component
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final HandlerExceptionResolver resolver;

    RefusedRequests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException ? "access.token-invalid" : "access.no-token";
        tell(request, response, new Rejection.Unauthenticated(code));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
        var code = failure instanceof CsrfException ? "access.csrf" : "access.forbidden";
        tell(request, response, new Rejection.Forbidden(code));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure) {
        tell(request, response, new Rejection.Unreadable(Finding.block("request.address", "")));
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Rejection rejection) {
        resolver.resolveException(request, response, null, rejection);
    }
}
