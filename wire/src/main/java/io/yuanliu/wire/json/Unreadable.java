package io.yuanliu.wire.json;

import io.yuanliu.core.finding.Finding;

/** The text cannot be read on: the finding says where and why. Never leaves {@code wire}. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Unreadable(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
