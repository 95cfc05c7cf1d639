package io.yuanliu.server.log.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Findings, causes and guard changes as they stand in the log's JSON columns: codes and values, no sentence of any language; an
 * empty list is null.
 */
public final class StoredJson {
    /** Says what stands in it, in either language. */
    private static final String WRITTEN = "cause.written";

    private StoredJson() {}

    static @Nullable Bytes findings(List<Finding> findings) {
        return findings.isEmpty() ? null : bytes(findings, StoredJson::finding);
    }

    public static List<Finding> findings(@Nullable String json) {
        return list(json, StoredJson::finding);
    }

    /** Findings as text, for a column of a statement that is no COPY. */
    public static @Nullable String text(List<Finding> findings) {
        var bytes = findings(findings);
        return bytes == null ? null : bytes.text();
    }

    static @Nullable Bytes causes(List<StopCause> causes) {
        return causes.isEmpty() ? null : bytes(causes, StoredJson::cause);
    }

    static List<StopCause> causes(@Nullable String json) {
        return list(json, StoredJson::cause);
    }

    static @Nullable Bytes guards(List<GuardChange> guards) {
        return guards.isEmpty() ? null : bytes(guards, StoredJson::guard);
    }

    static List<GuardChange> guards(@Nullable String json) {
        return list(json, StoredJson::guard);
    }

    private static <T> Bytes bytes(List<T> values, Function<T, Data> form) {
        return Bytes.of(JsonWriter.bytes(Data.of(values.stream().map(form).toList())));
    }

    private static <T> List<T> list(@Nullable String json, Function<Data.Fields, T> form) {
        if (json == null) {
            return List.of();
        }
        var reading = JsonReader.read(Bytes.utf8(json).array());
        if (!(reading.data() instanceof Data.Items(var items))) {
            throw new IllegalStateException("The log holds unreadable JSON: " + reading.findings());
        }
        return items.stream().map(item -> form.apply((Data.Fields) item)).toList();
    }

    private static Data finding(Finding finding) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("code", Data.of(finding.code()));
        fields.put("severity", Data.of(finding.severity().name()));
        fields.put("pointer", Data.of(finding.pointer()));
        putValues(fields, finding.values());
        putText(fields, "clause", finding.clause());
        return new Data.Fields(fields);
    }

    private static Finding finding(Data.Fields fields) {
        return new Finding(
                needed(fields, "code"),
                Severity.valueOf(needed(fields, "severity")),
                needed(fields, "pointer"),
                values(fields),
                fields.text("clause"));
    }

    private static Data cause(StopCause cause) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("unit", Data.of(cause.unit()));
        fields.put("effect", Data.of(cause.effect().name()));
        fields.put("cause", Data.of(cause.cause()));
        var until = cause.until();
        putText(fields, "until", until == null ? null : until.text());
        putText(fields, "untilInstant", until == null ? null : until.instant().toString());
        fields.put("reason", Data.of(cause.reason().code()));
        putValues(fields, cause.reason().values());
        return new Data.Fields(fields);
    }

    private static StopCause cause(Data.Fields fields) {
        var until = fields.text("until");
        return new StopCause(
                needed(fields, "unit"),
                StopCause.Effect.valueOf(needed(fields, "effect")),
                needed(fields, "cause"),
                until == null ? null : new Timestamp(until, Instant.parse(needed(fields, "untilInstant"))),
                reason(fields));
    }

    /** Entries of builds before 0.1.0 was released hold the sentences themselves. */
    private static StopCause.Reason reason(Data.Fields fields) {
        var code = fields.text("reason");
        return code == null
                ? new StopCause.Reason(WRITTEN, Map.of("text", needed(fields, "zh"), "textEn", needed(fields, "en")))
                : new StopCause.Reason(code, values(fields));
    }

    private static Data guard(GuardChange guard) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("kind", Data.of(guard.kind()));
        fields.put("key", Data.of(guard.key()));
        fields.put("change", Data.of(guard.change()));
        putNumber(fields, "floor", guard.floor());
        putNumber(fields, "ceiling", guard.ceiling());
        fields.put("measure", Data.of(guard.measure().name()));
        fields.put("breach", finding(guard.breach()));
        return new Data.Fields(fields);
    }

    private static GuardChange guard(Data.Fields fields) {
        return new GuardChange(
                needed(fields, "kind"),
                needed(fields, "key"),
                Objects.requireNonNull(number(fields, "change")),
                number(fields, "floor"),
                number(fields, "ceiling"),
                Measure.valueOf(needed(fields, "measure")),
                finding((Data.Fields) Objects.requireNonNull(fields.get("breach"))));
    }

    private static void putValues(Map<String, Data> fields, Map<String, String> values) {
        if (!values.isEmpty()) {
            var written = new LinkedHashMap<String, Data>();
            values.forEach((name, value) -> written.put(name, Data.of(value)));
            fields.put("values", new Data.Fields(written));
        }
    }

    private static Map<String, String> values(Data.Fields fields) {
        var values = new LinkedHashMap<String, String>();
        if (fields.get("values") instanceof Data.Fields written) {
            written.values().keySet().forEach(name -> values.put(name, needed(written, name)));
        }
        return values;
    }

    private static void putText(Map<String, Data> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, Data.of(value));
        }
    }

    private static void putNumber(Map<String, Data> fields, String name, @Nullable Long value) {
        if (value != null) {
            fields.put(name, Data.of((long) value));
        }
    }

    private static @Nullable Long number(Data.Fields fields, String name) {
        BigDecimal value = fields.number(name);
        return value == null ? null : (Long) value.longValueExact();
    }

    private static String needed(Data.Fields fields, String name) {
        return Objects.requireNonNull(fields.text(name), name);
    }
}
