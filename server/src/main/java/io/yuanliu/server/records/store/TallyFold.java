package io.yuanliu.server.records.store;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.follow.TableFold;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what stands of what came in on a day, so that nobody counts the log to know how many. */
@Component
class TallyFold implements TableFold<EntryHead> {
    static final String NAME = "tally";
    private static final WhoseColumns WHOSE = WhoseColumns.ALL.withoutSite();
    private static final String ASKED = """
            unnest(:days::date[], %s, :events, :records, :held)
                as asked (day, %s, events, records, held)
            """.formatted(WHOSE.parameters(), WHOSE.names());
    private static final String ADD = """
            insert into tally as t (day, %1$s, events, records, held)
            select * from %2$s
            on conflict (day, %1$s) do update
            set events = t.events + excluded.events, records = t.records + excluded.records,
                held = t.held + excluded.held
            """.formatted(WHOSE.names(), ASKED);
    private static final String FORGET = """
            delete from tally t using %s
            where (t.day, %s) = (asked.day, %s) and t.events = 0 and t.records = 0 and t.held = 0
            """.formatted(ASKED, WHOSE.names("t"), WHOSE.names("asked"));

    private final JdbcClient writer;

    TallyFold(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    /** What is counted together. */
    private record Counted(LocalDate day, Whose whose) {
        static Counted of(EntryHead entry) {
            return new Counted(Days.day(entry.receivedAt()), entry.whose().withoutSite());
        }
    }

    private record Count(long events, long records, long held) {
        static Count of(EntryHead entry, int sign) {
            boolean event = entry.kind() == Kind.EVENT;
            return new Count(event ? sign : 0, event ? 0 : sign, entry.worst() == Severity.HOLD ? sign : 0);
        }

        Count plus(Count other) {
            return new Count(events + other.events, records + other.records, held + other.held);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public EntryView<EntryHead> view() {
        return EntryView.HEADS;
    }

    @Override
    public List<String> tables() {
        return List.of("tally");
    }

    @Override
    public void take(List<EntryHead> entries) {
        tell(ADD, counts(entries, 1));
    }

    @Override
    public void takeBack(List<EntryHead> entries) {
        var counts = counts(entries, -1);
        tell(ADD, counts);
        tell(FORGET, counts);
    }

    private static Map<Counted, Count> counts(List<EntryHead> entries, int sign) {
        var counts = new HashMap<Counted, Count>();
        entries.forEach(entry -> counts.merge(Counted.of(entry), Count.of(entry, sign), Count::plus));
        return counts;
    }

    /** Empty where something is not known, so that the key holds. */
    private void tell(String statement, Map<Counted, Count> counts) {
        var counted = new ArrayList<>(counts.keySet());
        var many =
                counted.stream().map(counts::get).map(Objects::requireNonNull).toList();
        writer.sql(statement)
                .param("days", counted.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .params(WHOSE.arrays(counted.stream().map(Counted::whose).toList(), ""))
                .param("events", numbers(many, Count::events))
                .param("records", numbers(many, Count::records))
                .param("held", numbers(many, Count::held))
                .update();
    }

    private static Long[] numbers(Collection<Count> counts, Function<Count, Long> part) {
        return counts.stream().map(part).toArray(Long[]::new);
    }
}
