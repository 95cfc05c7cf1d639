package io.yuanliu.server.problem.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.ProblemKind;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.problem.store.SqlFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/** Maps every failure to one RFC 9457 answer: findings, a rejection, or a defect that reveals nothing. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemAnswers answers;

    Problems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDetail> any(Exception failure, HttpServletRequest request) {
        var rejection = rejectionIn(failure);
        if (rejection != null) {
            return answers.of(rejection, request);
        }
        return switch (failure) {
            case AsyncRequestNotUsableException gone -> null;
            case ClientAbortException gone -> null;
            case ErrorResponse framework -> framework(framework, failure, request);
            case HttpMessageNotReadableException unreadable -> unreadable("request.unreadable", Map.of(), request);
            case MultipartException broken -> unreadable("request.unreadable", Map.of(), request);
            case TypeMismatchException mismatch -> unreadable("request.parameter-type", parameter(mismatch), request);
            default -> defect(failure, request);
        };
    }

    /** A fault of ours: logged once under a number that the caller is told, and nothing else is told. */
    private ResponseEntity<ProblemDetail> defect(Throwable failure, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString();
        LOG.error("Defect {} in {} {}", reference, request.getMethod(), request.getServletPath(), failure);
        var finding = Finding.block("platform.defect", "", Map.of("reference", reference));
        return answers.of(ProblemKind.DEFECT, 500, List.of(finding), new HttpHeaders(), request);
    }

    private ResponseEntity<ProblemDetail> framework(
            ErrorResponse response, Exception failure, HttpServletRequest request) {
        var status = response.getStatusCode().value();
        var kind = ProblemKind.ofStatus(status);
        if (kind == ProblemKind.DEFECT) {
            return defect(failure, request);
        }
        var findings = List.of(FrameworkFindings.of(failure, kind, request));
        return answers.of(kind, status, findings, response.getHeaders(), request);
    }

    private ResponseEntity<ProblemDetail> unreadable(
            String code, Map<String, String> values, HttpServletRequest request) {
        var findings = List.of(Finding.block(code, "", values));
        return answers.of(ProblemKind.UNREADABLE, 400, findings, new HttpHeaders(), request);
    }

    private static Map<String, String> parameter(TypeMismatchException mismatch) {
        var name = mismatch.getPropertyName();
        return Map.of("name", name == null ? "?" : name, "value", String.valueOf(mismatch.getValue()));
    }

    /** A rejection that a reader of the body threw may arrive wrapped; a database that is away becomes one. */
    private static @Nullable Rejection rejectionIn(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof Rejection rejection) {
                return rejection;
            }
            if (isDatabaseAway(cause)) {
                LOG.warn("The database does not answer: {}", cause.toString());
                return new Rejection.NotReady(Finding.block("platform.not-ready", ""));
            }
            if (isUnreadableAddress(cause)) {
                return new Rejection.Unreadable(Finding.block("request.address", ""));
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** A parameter that is no text, or a value that no database can keep. */
    private static boolean isUnreadableAddress(Throwable failure) {
        return failure instanceof InvalidParameterException || SqlFaults.isNoValue(failure);
    }

    /** Not to be had at the beginning of a transaction, in its midst, or at its end. */
    private static boolean isDatabaseAway(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionSystemException;
    }
}
