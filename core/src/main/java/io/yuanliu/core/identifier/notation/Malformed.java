package io.yuanliu.core.identifier.notation;

import io.yuanliu.core.finding.Finding;
import java.util.Map;

/** A text that its scheme does not allow: what constructors refuse with, and readers turn into a finding. */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Malformed(String code, Map<String, String> values) {
        super(code + values);
        finding = Finding.block(code, "", values);
    }

    public Malformed(String code) {
        this(code, Map.of());
    }

    public Finding finding() {
        return finding;
    }

    /** Reading refuses by the thousand: no stack trace, nobody looks at it. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
