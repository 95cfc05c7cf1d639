package io.yuanliu.server.database.backup;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.database.StartFault;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonReading;
import io.yuanliu.wire.json.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a backup holds: the migrations that made its schema, its tables with their digests, its sequences. */
record BackupManifest(
        String madeAt,
        String postgres,
        boolean withKeys,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Content> files) {
    static final String ENTRY = "manifest.json";
    private static final String FORMAT = "yuanliu-backup-1";

    /** One step of the schema's making, in the order in which they ran; the history names the module. */
    record Migration(String history, String version, String checksum) {}

    /** Bytes in the backup: an entry's name, its length and SHA-256. */
    record Content(String entry, long bytes, String sha256) {}

    /** A table's rows; a partition that no migration made is told how it hangs on its parent. */
    record Table(
            String name, List<String> columns, long rows, Optional<Partition> partition, Optional<Content> content) {
        /** Left out of the backup: keys, unless they were asked for. */
        boolean isLeftOut() {
            return content.isEmpty() && !columns.isEmpty();
        }
    }

    /** As PostgreSQL writes them: {@code FOR VALUES FROM (…) TO (…)}, and the key of a partition with parts of its own. */
    record Partition(String parent, String bound, String key) {}

    /** Where a sequence stands. */
    record Sequence(String name, long last, boolean called) {}

    byte[] json() {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("format", Data.of(FORMAT));
        fields.put("madeAt", Data.of(madeAt));
        fields.put("postgres", Data.of(postgres));
        fields.put("withKeys", new Data.Flag(withKeys));
        fields.put("migrations", items(migrations, BackupManifest::written));
        fields.put("tables", items(tables, BackupManifest::written));
        fields.put("sequences", items(sequences, BackupManifest::written));
        fields.put("files", items(files, BackupManifest::written));
        return JsonWriter.bytes(new Data.Fields(fields));
    }

    static BackupManifest read(byte[] json) {
        JsonReading reading = JsonReader.read(json);
        if (!(reading.data() instanceof Data.Fields fields) || !FORMAT.equals(fields.text("format"))) {
            throw new StartFault("This is no backup that this program can read.");
        }
        return new BackupManifest(
                text(fields, "madeAt"),
                text(fields, "postgres"),
                flag(fields, "withKeys"),
                list(
                        fields,
                        "migrations",
                        it -> new Migration(text(it, "history"), text(it, "version"), text(it, "checksum"))),
                list(fields, "tables", BackupManifest::table),
                list(fields, "sequences", it -> new Sequence(text(it, "name"), number(it, "last"), flag(it, "called"))),
                list(fields, "files", BackupManifest::content));
    }

    private static Data written(Migration migration) {
        return new Data.Fields(Map.of(
                "history", Data.of(migration.history()),
                "version", Data.of(migration.version()),
                "checksum", Data.of(migration.checksum())));
    }

    private static Data written(Table table) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("name", Data.of(table.name()));
        fields.put("columns", items(table.columns(), Data::of));
        fields.put("rows", Data.of(table.rows()));
        table.partition()
                .ifPresent(it -> fields.put(
                        "partition",
                        new Data.Fields(Map.of(
                                "parent", Data.of(it.parent()),
                                "bound", Data.of(it.bound()),
                                "key", Data.of(it.key())))));
        table.content().ifPresent(it -> fields.put("content", written(it)));
        return new Data.Fields(fields);
    }

    private static Data written(Content content) {
        return new Data.Fields(Map.of(
                "entry", Data.of(content.entry()),
                "bytes", Data.of(content.bytes()),
                "sha256", Data.of(content.sha256())));
    }

    private static Data written(Sequence sequence) {
        return new Data.Fields(Map.of(
                "name", Data.of(sequence.name()),
                "last", Data.of(sequence.last()),
                "called", new Data.Flag(sequence.called())));
    }

    private static Table table(Data.Fields fields) {
        var columns = new ArrayList<String>();
        if (fields.get("columns") instanceof Data.Items(List<Data> values)) {
            values.forEach(value -> columns.add(value instanceof Data.Text(String name) ? name : ""));
        }
        return new Table(
                text(fields, "name"),
                columns,
                number(fields, "rows"),
                fields.get("partition") instanceof Data.Fields it
                        ? Optional.of(new Partition(text(it, "parent"), text(it, "bound"), text(it, "key")))
                        : Optional.empty(),
                fields.get("content") instanceof Data.Fields it ? Optional.of(content(it)) : Optional.empty());
    }

    private static Content content(Data.Fields fields) {
        return new Content(text(fields, "entry"), number(fields, "bytes"), text(fields, "sha256"));
    }

    private static <T> Data items(List<T> values, Function<T, Data> written) {
        return new Data.Items(values.stream().map(written).toList());
    }

    private static <T> List<T> list(Data.Fields fields, String name, Function<Data.Fields, T> reader) {
        if (!(fields.get(name) instanceof Data.Items(List<Data> values))) {
            throw missing(name);
        }
        return values.stream()
                .map(value -> reader.apply(value instanceof Data.Fields it ? it : Data.Fields.NONE))
                .toList();
    }

    private static String text(Data.Fields fields, String name) {
        return Optional.ofNullable(fields.text(name)).orElseThrow(() -> missing(name));
    }

    private static long number(Data.Fields fields, String name) {
        return Optional.ofNullable(fields.number(name))
                .map(BigDecimal::longValueExact)
                .orElseThrow(() -> missing(name));
    }

    private static boolean flag(Data.Fields fields, String name) {
        return fields.get(name) instanceof Data.Flag(boolean value) && value;
    }

    private static StartFault missing(String name) {
        return new StartFault("The backup's manifest lacks '" + name + "'.");
    }
}
