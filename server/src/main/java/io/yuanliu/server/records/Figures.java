package io.yuanliu.server.records;

import io.yuanliu.server.scope.Asker;
import java.time.LocalDate;
import java.util.List;

/** How much came in, as far as an asker may see it. */
public interface Figures {
    /** A day in Asia/Shanghai. */
    record Day(LocalDate day, long events, long records, long held, long refused) {}

    /** What still waits for somebody: held and not corrected, to be completed. */
    record Waiting(long held, long incomplete) {}

    /** The days from {@code first} to {@code last}, each once, in order. */
    List<Day> days(Asker asker, LocalDate first, LocalDate last);

    Waiting waiting(Asker asker);
}
