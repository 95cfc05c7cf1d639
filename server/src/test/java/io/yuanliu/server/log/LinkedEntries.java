package io.yuanliu.server.log;

import io.yuanliu.core.finding.Severity;
import java.time.temporal.ChronoUnit;

/** Heads and linked entries made from whole ones, as the log is to give them; of a whole one it cannot be told whether it is open. */
public final class LinkedEntries {
    private LinkedEntries() {}

    public static LinkedEntry of(LogEntry whole, boolean open) {
        var head = head(whole, open);
        return new LinkedEntry(
                head,
                whole.causes().isEmpty() ? head.time() : whole.time().instant(),
                whole.events().isEmpty() ? null : EventText.links(whole.events()));
    }

    static EntryHead head(LogEntry whole, boolean open) {
        return new EntryHead(
                whole.shard(),
                whole.position(),
                whole.receivedAt(),
                whole.time().instant().truncatedTo(ChronoUnit.MICROS),
                whole.client(),
                whole.kind(),
                whole.id(),
                whole.type(),
                whole.whose(),
                whole.findings().stream()
                        .map(finding -> finding.severity() == Severity.WARN ? Severity.WARN : Severity.HOLD)
                        .max((one, other) -> one == other ? 0 : one == Severity.HOLD ? 1 : -1)
                        .orElse(null),
                open,
                whole.replaces(),
                whole.causes());
    }
}
