package io.yuanliu.server.log;

import io.yuanliu.core.lab.Knowledge.Found;
import io.yuanliu.core.lab.Knowledge.Wanted;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.GuardChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What judging must know of the log, asked for a whole submission at a time. It shows everything: rules are for all. */
public interface LogLookups {
    /** The records that stand, newest first; corrected ones are not among them. */
    Map<Wanted, List<Found>> records(Collection<Wanted> wanted);

    /** Guard values as of now, for showing; what is not there is 0. */
    Map<GuardKey, Long> guards(Collection<GuardKey> keys);

    /**
     * A record that is to be corrected.
     *
     * @param guards what it changed
     * @param replacedBy id of the record that corrects it already, or null
     */
    record Original(
            LogEntry entry,
            BusinessRecord record,
            int profileVersion,
            List<GuardChange> guards,
            @Nullable String replacedBy) {}

    /**
     * Under which category units (canonical keys) stand in the log: that of the first entry that names them, unless it is
     * {@code except}. What nobody knows of is not in the answer.
     */
    Map<String, String> categories(Collection<String> units, String except);

    Optional<Original> original(String recordId);
}
