package io.yuanliu.server.problem.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/** What the web framework's own refusals are called here. */
final class FrameworkFindings {
    private FrameworkFindings() {}

    static Finding of(Exception failure, ProblemKind kind, HttpServletRequest request) {
        return switch (failure) {
            case HttpRequestMethodNotSupportedException method ->
                finding(
                        "request.method",
                        Map.of("method", method.getMethod(), "allowed", join(method.getSupportedMethods())));
            case HttpMediaTypeNotSupportedException type -> mediaType(type);
            case MissingServletRequestParameterException missing ->
                finding("request.parameter-missing", Map.of("name", missing.getParameterName()));
            case MissingRequestHeaderException missing ->
                finding("request.header-missing", Map.of("name", missing.getHeaderName()));
            case BindException unbound -> unbound(unbound, kind, request);
            default -> ofKind(kind, request);
        };
    }

    private static Finding unbound(BindException failure, ProblemKind kind, HttpServletRequest request) {
        var field = failure.getFieldError();
        return field == null
                ? ofKind(kind, request)
                : finding(
                        "request.parameter-type",
                        Map.of("name", field.getField(), "value", String.valueOf(field.getRejectedValue())));
    }

    static Finding ofKind(ProblemKind kind, HttpServletRequest request) {
        return switch (kind) {
            case NOT_FOUND -> finding("request.no-such-address", Map.of("path", request.getRequestURI()));
            case METHOD_NOT_ALLOWED -> finding("request.method", Map.of("method", request.getMethod()));
            case NOT_ACCEPTABLE -> finding("request.not-acceptable", Map.of());
            case TOO_LARGE -> finding("request.too-large", Map.of());
            case UNSUPPORTED -> finding("request.media-type", Map.of());
            case UNAUTHENTICATED -> finding("access.no-token", Map.of());
            case FORBIDDEN -> finding("access.forbidden", Map.of());
            case TOO_MANY -> finding("request.too-many", Map.of());
            case NOT_READY -> finding("platform.not-ready", Map.of());
            case DEFECT -> finding("platform.defect", Map.of());
            case UNREADABLE, CONFLICT, AMBIGUOUS, REFUSED -> finding("request.unreadable", Map.of());
        };
    }

    private static Finding mediaType(HttpMediaTypeNotSupportedException failure) {
        var sent = Objects.toString(failure.getContentType(), "—");
        var accepted = failure.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(", "));
        return finding("request.media-type", Map.of("sent", sent, "accepted", accepted));
    }

    private static String join(String @org.jspecify.annotations.Nullable [] methods) {
        return methods == null ? "—" : String.join(", ", List.of(methods));
    }

    private static Finding finding(String code, Map<String, String> values) {
        return Finding.block(code, "", values);
    }
}
