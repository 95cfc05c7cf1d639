package io.yuanliu.core.profile.judging;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.RecordType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asking and reporting (decisions 8): who asks to act may be refused; who reports what has happened is heard, even of a
 * breach, unless it cannot be read or is not the sender's to say.
 */
public final class Asking {
    private Asking() {}

    /** Whether a record of this time still asks; of a day, until that day has long ended. */
    public static boolean isRequest(Timestamp time, Instant now, Duration reportAfter) {
        var latest = Days.isDayOnly(time)
                ? Days.day(time.instant())
                        .plusDays(1)
                        .atStartOfDay(Days.SHANGHAI)
                        .toInstant()
                : time.instant();
        return !latest.isBefore(now.minus(reportAfter));
    }

    /** Whether a finding is of a rule of the profile, and not of the record's own form. */
    private static boolean isRule(RecordType type, Finding finding) {
        return finding.code().equals("record.not-judged")
                || finding.code().startsWith("goods.")
                || type.faults().stream().anyMatch(fault -> fault.code().equals(finding.code()));
    }

    /** The rules that a report breaks: they hold its goods and refuse nothing. */
    public static List<Finding> broken(RecordType type, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.blocks() && isRule(type, finding))
                .toList();
    }
}
