package io.yuanliu.server.tasks.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.calendar.Deadline;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.tasks.TaskKind.About;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a task stands in its row. */
final class TaskRows {
    private TaskRows() {}

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** One category or stage; where none is named, what that means of such things. */
    static String @Nullable [] oneOr(About about, @Nullable String text) {
        if (text != null) {
            return new String[] {text};
        }
        return switch (about) {
            case PARTY -> new String[0];
            case GOODS -> null;
        };
    }

    static String words(Map<String, String> values) {
        var fields = new LinkedHashMap<String, Data>();
        new TreeMap<>(values).forEach((name, value) -> fields.put(name, Data.of(value)));
        return JsonWriter.text(new Data.Fields(fields));
    }

    static WaitingTask task(ResultSet row) throws SQLException {
        var whose = new Whose(
                row.getString("party"),
                row.getString("site"),
                row.getString("region"),
                first(row, "categories"),
                first(row, "stages"));
        var done = moment(row, "done_at");
        return new WaitingTask(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                whose,
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

    private static @Nullable String first(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        var texts = array == null ? new String[0] : (String[]) array.getArray();
        return texts.length == 0 ? null : texts[0];
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
