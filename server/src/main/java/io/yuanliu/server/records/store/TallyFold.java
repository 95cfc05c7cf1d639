package io.yuanliu.server.records.store;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.follow.TableFold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what stands of what came in on a day, so that nobody counts the log to know how many. */
@Component
class TallyFold implements TableFold<EntryHead> {
    static final String NAME = "tally";
    private static final String ASKED = """
            unnest(:days::date[], :parties, :regions, :categories, :stages, :events, :records, :held)
                as asked (day, party, region, category, stage, events, records, held)
            """;
    private static final String ADD = """
            insert into tally as t (day, party, region, category, stage, events, records, held)
            select * from %s
            on conflict (day, party, region, category, stage) do update
            set events = t.events + excluded.events, records = t.records + excluded.records,
                held = t.held + excluded.held
            """.formatted(ASKED);
    private static final String FORGET = """
            delete from tally t using %s
            where (t.day, t.party, t.region, t.category, t.stage)
                    = (asked.day, asked.party, asked.region, asked.category, asked.stage)
                and t.events = 0 and t.records = 0 and t.held = 0
            """.formatted(ASKED);

    private final JdbcClient writer;

    TallyFold(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    /** What is counted together; empty where it is not known, so that the key holds. */
    private record Whose(LocalDate day, String party, String region, String category, String stage) {
        static Whose of(EntryHead entry) {
            var whose = entry.whose();
            return new Whose(
                    Days.day(entry.receivedAt()),
                    known(whose.party()),
                    known(whose.region()),
                    known(whose.category()),
                    known(whose.stage()));
        }

        private static String known(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
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

    private static Map<Whose, Count> counts(List<EntryHead> entries, int sign) {
        var counts = new HashMap<Whose, Count>();
        entries.forEach(entry -> counts.merge(Whose.of(entry), Count.of(entry, sign), Count::plus));
        return counts;
    }

    private void tell(String statement, Map<Whose, Count> counts) {
        var whose = new ArrayList<>(counts.keySet());
        var many = whose.stream().map(counts::get).map(Objects::requireNonNull).toList();
        writer.sql(statement)
                .param("days", texts(whose, one -> one.day().toString()))
                .param("parties", texts(whose, Whose::party))
                .param("regions", texts(whose, Whose::region))
                .param("categories", texts(whose, Whose::category))
                .param("stages", texts(whose, Whose::stage))
                .param("events", numbers(many, Count::events))
                .param("records", numbers(many, Count::records))
                .param("held", numbers(many, Count::held))
                .update();
    }

    private static String[] texts(Collection<Whose> whose, Function<Whose, String> part) {
        return whose.stream().map(part).toArray(String[]::new);
    }

    private static Long[] numbers(Collection<Count> counts, Function<Count, Long> part) {
        return counts.stream().map(part).toArray(Long[]::new);
    }
}
