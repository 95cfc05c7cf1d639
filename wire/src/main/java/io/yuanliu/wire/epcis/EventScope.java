package io.yuanliu.wire.epcis;

import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.Pointer;
import java.util.HashSet;
import java.util.Set;

/** What reading one event collects beside its fields. */
final class EventScope {
    private final Findings findings;
    private final Values values;
    private final Prefixes prefixes;
    private final int rootLength;
    private final Set<String> asWritten = new HashSet<>(0);

    EventScope(Findings findings, Prefixes prefixes, Pointer root) {
        this.findings = findings;
        this.values = new Values(findings);
        this.prefixes = prefixes;
        this.rootLength = root.toString().length();
    }

    Findings findings() {
        return findings;
    }

    Values values() {
        return values;
    }

    Prefixes prefixes() {
        return prefixes;
    }

    void asWritten(Pointer at) {
        asWritten.add(at.toString().substring(rootLength));
    }

    Set<String> asWritten() {
        return asWritten;
    }
}
