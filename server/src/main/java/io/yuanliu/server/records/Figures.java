package io.yuanliu.server.records;

import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.scope.Asker;
import java.time.LocalDate;
import java.util.List;

/** How much came in, as far as an asker may see it: a moment behind the log. */
public interface Figures {
    /** Of what came in on a day in Asia/Shanghai, what stands: what was corrected or taken back does not count. */
    record Day(LocalDate day, long events, long records, long held, long refused) {}

    /** What still waits for somebody: held and not corrected, to be completed. */
    record Waiting(long held, long incomplete) {}

    /** Waits a little until these places of the log are in the figures. */
    void await(List<LogPosition> written);

    /** The days from {@code first} to {@code last}, each once, in order. */
    List<Day> days(Asker asker, LocalDate first, LocalDate last);

    Waiting waiting(Asker asker);
}
