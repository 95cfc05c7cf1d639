package io.yuanliu.server.problem;

import io.yuanliu.core.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * "We will not", with the findings that say why. Thrown by use cases, told to the caller as an RFC 9457
 * problem; never logged as a fault of ours.
 */
public abstract sealed class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Finding> findings;

    private Rejection(ProblemKind kind, List<Finding> findings) {
        super(kind.slug() + findings.stream().map(Finding::code).toList(), null, false, false);
        this.kind = kind;
        this.findings = List.copyOf(findings);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** There is no such thing, or the asker may not know that there is. */
    public static final class NotFound extends Rejection {
        private static final long serialVersionUID = 1L;

        public NotFound(Finding finding) {
            super(ProblemKind.NOT_FOUND, List.of(finding));
        }

        public NotFound(String code, String name, String value) {
            this(Finding.block(code, "", Map.of(name, value)));
        }
    }

    /** The same name already stands for something else. */
    public static final class Conflict extends Rejection {
        private static final long serialVersionUID = 1L;

        public Conflict(List<Finding> findings) {
            super(ProblemKind.CONFLICT, findings);
        }

        public Conflict(Finding finding) {
            this(List.of(finding));
        }
    }

    /** We know who asks, and that one may not. */
    public static final class Forbidden extends Rejection {
        private static final long serialVersionUID = 1L;

        public Forbidden(Finding finding) {
            super(ProblemKind.FORBIDDEN, List.of(finding));
        }

        public Forbidden(String code) {
            this(Finding.block(code, ""));
        }
    }

    /** We do not know who asks. */
    public static final class Unauthenticated extends Rejection {
        private static final long serialVersionUID = 1L;

        public Unauthenticated(Finding finding) {
            super(ProblemKind.UNAUTHENTICATED, List.of(finding));
        }

        public Unauthenticated(String code) {
            this(Finding.block(code, ""));
        }
    }

    /** What was sent cannot be read, or breaks its schema (400). */
    public static final class Unreadable extends Rejection {
        private static final long serialVersionUID = 1L;

        public Unreadable(List<Finding> findings) {
            super(ProblemKind.UNREADABLE, findings);
        }

        public Unreadable(Finding finding) {
            this(List.of(finding));
        }
    }

    /** What was sent was understood and breaks a rule (422). */
    public static final class Refused extends Rejection {
        private static final long serialVersionUID = 1L;

        public Refused(List<Finding> findings) {
            super(ProblemKind.REFUSED, findings);
        }

        public Refused(Finding finding) {
            this(List.of(finding));
        }
    }

    /** More bytes than the address takes. */
    public static final class TooLarge extends Rejection {
        private static final long serialVersionUID = 1L;

        public TooLarge(long limitBytes) {
            super(
                    ProblemKind.TOO_LARGE,
                    List.of(Finding.block(
                            "request.too-large", "", Map.of("limit", Math.max(1, limitBytes >> 10) + " KiB"))));
        }
    }

    /** Too often; the answer says when to come again. */
    public static final class TooMany extends Rejection {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public TooMany(Finding finding, Duration retryAfter) {
            super(ProblemKind.TOO_MANY, List.of(finding));
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** A content type that the address does not take. */
    public static final class Unsupported extends Rejection {
        private static final long serialVersionUID = 1L;

        public Unsupported(String sent, String accepted) {
            super(
                    ProblemKind.UNSUPPORTED,
                    List.of(Finding.block("request.media-type", "", Map.of("sent", sent, "accepted", accepted))));
        }
    }

    /** A bare code that fits several schemes: the caller says which ({@code scheme=}). */
    public static final class Ambiguous extends Rejection {
        private static final long serialVersionUID = 1L;

        private final transient List<String> candidates;

        public Ambiguous(Finding finding, List<String> candidates) {
            super(ProblemKind.AMBIGUOUS, List.of(finding));
            this.candidates = List.copyOf(candidates);
        }

        /** The written forms that it could stand for. */
        public List<String> candidates() {
            return candidates;
        }
    }

    /** Not now: something that the answer needs is not up, or has not caught up. */
    public static final class NotReady extends Rejection {
        private static final long serialVersionUID = 1L;

        public NotReady(Finding finding) {
            super(ProblemKind.NOT_READY, List.of(finding));
        }
    }
}
