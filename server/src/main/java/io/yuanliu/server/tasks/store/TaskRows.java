package io.yuanliu.server.tasks.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.calendar.Deadline;
import io.yuanliu.server.scope.store.WhoseColumns;
import io.yuanliu.server.tasks.TaskKind.About;
import io.yuanliu.server.tasks.TaskStore.Opening;
import io.yuanliu.server.tasks.WaitingTask;
import io.yuanliu.server.tasks.WaitingTask.Done;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a task stands in its row. */
final class TaskRows {
    static final WhoseColumns WHOSE = WhoseColumns.ALL.several();

    private TaskRows() {}

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** Tasks that are told of, as a list of rows of their table. */
    static String openings(List<Opening> openings) {
        return JsonWriter.text(Data.of(openings.stream().map(TaskRows::row).toList()));
    }

    private static Data row(Opening opening) {
        var task = opening.task();
        var kind = task.kind();
        var whose = kind.about() == About.PARTY ? task.whose().ofPartyAsSuch() : task.whose();
        var row = new LinkedHashMap<String, Data>();
        row.put("kind", Data.of(kind.name()));
        row.put("key", Data.of(task.key()));
        row.put("since", Data.of(task.since().toString()));
        row.put("subject", Data.of(task.subject()));
        WHOSE.values(whose).forEach((column, value) -> {
            if (value != null) {
                row.put(column, data(value));
            }
        });
        put(row, "doer", opening.doer());
        row.put("needed", Data.of(kind.right().name()));
        row.put("due_at", Data.of(opening.due().at().toString()));
        row.put(
                "due_unsure",
                Data.of(opening.due().unknownYears().stream()
                        .<Data>map(year -> Data.of((long) year))
                        .toList()));
        put(row, "late_at", opening.lateAt() == null ? null : opening.lateAt().toString());
        row.put("words", words(task.values()));
        return new Data.Fields(row);
    }

    private static void put(Map<String, Data> row, String column, @Nullable String text) {
        if (text != null) {
            row.put(column, Data.of(text));
        }
    }

    private static Data data(Object value) {
        return value instanceof String[] texts
                ? Data.of(Arrays.stream(texts).map(Data::of).toList())
                : Data.of((String) value);
    }

    private static Data words(Map<String, String> values) {
        var fields = new LinkedHashMap<String, Data>();
        new TreeMap<>(values).forEach((name, value) -> fields.put(name, Data.of(value)));
        return new Data.Fields(fields);
    }

    static WaitingTask task(ResultSet row) throws SQLException {
        var done = moment(row, "done_at");
        return new WaitingTask(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                WHOSE.read(row),
                row.getString("doer"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                new Deadline(row.getObject("due_at", OffsetDateTime.class).toInstant(), years(row)),
                values(row.getString("words")),
                moment(row, "late_since"),
                done == null ? null : new Done(done, row.getString("done_by")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Set<Integer> years(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("due_unsure").getArray()).collect(Collectors.toSet());
    }

    private static Map<String, String> values(String words) {
        var values = new LinkedHashMap<String, String>();
        if (JsonReader.read(words.getBytes(StandardCharsets.UTF_8)).data() instanceof Data.Fields fields) {
            fields.values().forEach((name, value) -> {
                if (value instanceof Data.Text(var text)) {
                    values.put(name, text);
                }
            });
        }
        return values;
    }
}
