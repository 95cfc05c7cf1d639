package io.yuanliu.server.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of problem; each has a page at {@code /problems/<slug>} and an HTTP status (RFC 9457). */
public enum ProblemKind {
    UNREADABLE(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    AMBIGUOUS(409),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    REFUSED(422),
    TOO_MANY(429),
    DEFECT(500),
    NOT_READY(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's address: {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemKind> ofSlug(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The kind that tells a status of the web framework best. */
    public static ProblemKind ofStatus(int status) {
        return Stream.of(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? UNREADABLE : DEFECT);
    }
}
