package io.yuanliu.server.problem.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.ProblemKind;
import io.yuanliu.server.problem.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the one answer that every refused request gets (RFC 9457), in the caller's language. */
@Component
class ProblemAnswers {
    /** About what a database that ended needs to be there again. */
    private static final String SECONDS_UNTIL_READY = "5";

    private final FindingMessages messages;

    ProblemAnswers(FindingMessages messages) {
        this.messages = messages;
    }

    ResponseEntity<ProblemDetail> of(Rejection rejection, HttpServletRequest request) {
        var problem = body(rejection.kind(), rejection.kind().status(), rejection.findings(), request);
        var headers = new HttpHeaders();
        switch (rejection) {
            case Rejection.TooMany tooMany -> {
                var seconds = Math.max(1, tooMany.retryAfter().toSeconds());
                headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            }
            case Rejection.Ambiguous ambiguous -> problem.setProperty("candidates", ambiguous.candidates());
            case Rejection.Unauthenticated unauthenticated -> challenge(headers, problem, unauthenticated, request);
            default -> {
                // Nothing beyond the findings.
            }
        }
        return answer(problem, headers, request);
    }

    ResponseEntity<ProblemDetail> of(
            ProblemKind kind, int status, List<Finding> findings, HttpHeaders headers, HttpServletRequest request) {
        return answer(body(kind, status, findings, request), headers, request);
    }

    private ProblemDetail body(ProblemKind kind, int status, List<Finding> findings, HttpServletRequest request) {
        var locale = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + kind.slug()));
        problem.setTitle(text(kind, "title", locale));
        problem.setDetail(
                findings.size() == 1 ? messages.message(findings.getFirst(), locale) : text(kind, "detail", locale));
        problem.setProperty("findings", messages.views(findings, locale));
        return problem;
    }

    private String text(ProblemKind kind, String part, Locale locale) {
        return messages.text("problem." + kind.slug() + "." + part)
                .map(text -> Language.say(text, locale))
                .orElse(kind.slug());
    }

    /** RFC 6750 and RFC 6749 name the way in; a browser's own login window is never asked for. */
    private static void challenge(
            HttpHeaders headers,
            ProblemDetail problem,
            Rejection.Unauthenticated rejection,
            HttpServletRequest request) {
        if (request.getRequestURI().equals("/oauth2/token")) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yuanliu\"");
            problem.setProperty("error", "invalid_client");
        } else if (rejection.findings().stream()
                .anyMatch(finding -> finding.code().equals("access.token-invalid"))) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        } else {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    /** Programs get the problem as it stands; a person who follows a link in a browser gets it as a page. */
    private static ResponseEntity<ProblemDetail> answer(
            ProblemDetail problem, HttpHeaders headers, HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var asPage = accept != null && accept.startsWith(MediaType.TEXT_HTML_VALUE);
        var answer = ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(asPage ? MediaType.TEXT_HTML : MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == ProblemKind.NOT_READY.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_READY);
        }
        return answer.body(problem);
    }
}
