package io.yuanliu.server.problem.web;

import io.yuanliu.server.problem.BodyLimit;
import io.yuanliu.server.problem.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a body that is larger than its address takes: by its announced length, else while it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {
    private final List<BodyLimit> limits;
    private final HandlerExceptionResolver resolver;

    BodyLimitFilter(List<BodyLimit> limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.limits = limits.stream()
                .sorted(Comparator.comparingInt(limit -> -limit.pathPrefix().length()))
                .toList();
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limitFor(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            response.setHeader("Connection", "close");
            resolver.resolveException(request, response, null, new Rejection.TooLarge(limit));
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Limited(request, limit), response);
    }

    private long limitFor(String path) {
        return limits.stream()
                .filter(limit -> path.startsWith(limit.pathPrefix()))
                .findFirst()
                .map(BodyLimit::bytes)
                .orElse(BodyLimit.DEFAULT_BYTES);
    }

    /** A request of unknown length whose body ends in a rejection once it is too long. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }
}
