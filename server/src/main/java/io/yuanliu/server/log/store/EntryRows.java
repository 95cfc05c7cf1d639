package io.yuanliu.server.log.store;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.UnitMention;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.log.append.LogShard;
import io.yuanliu.server.log.append.Submission;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.util.List;

/** A submission as rows to copy; each row belongs to one item of it. */
final class EntryRows implements LogShard.Prepared {
    static final String ENTRY = """
            copy entry (shard, position, received_at, event_time, kind, worst, error_declaration, profile_version,
                submission, entry_id, client, type, sender_key, replaces, tags, findings, causes, guards, body, events, links,
                %s) from stdin (format binary)
            """.formatted(WhoseColumns.ALL.names());
    static final String UNIT = "copy entry_unit (shard, position, received_at, role, unit) from stdin (format binary)";
    static final String INDEX =
            "copy record_index (shard, position, received_at, event_time, type, field, value) from stdin (format binary)";
    static final String SENSITIVE = """
            copy sensitive (shard, position, received_at, reference, data_key, due, field, search, sealed)
                from stdin (format binary)
            """;

    private static final int ENTRY_COLUMNS = 21 + Whose.COLUMNS.size();
    private static final int UNIT_COLUMNS = 5;
    private static final int INDEX_COLUMNS = 7;
    private static final int SENSITIVE_COLUMNS = 9;
    private static final int USUAL_ENTRY = 1_400;
    private static final int USUAL_UNITS = 300;

    private final Submission submission;
    private final int shard;
    final CopyRows entries;
    final CopyRows units;
    final CopyRows index = new CopyRows(0);
    final CopyRows sensitive = new CopyRows(0);

    EntryRows(Submission submission, int shard) {
        this.submission = submission;
        this.shard = shard;
        var items = submission.items();
        entries = new CopyRows(items.size() * USUAL_ENTRY);
        units = new CopyRows(items.size() * USUAL_UNITS);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Ready(var draft)) {
                entry(entries, i, draft);
                found(i, draft);
            }
        }
    }

    @Override
    public Submission submission() {
        return submission;
    }

    @Override
    public long bytes() {
        var raw = submission.raw();
        return (long) entries.length()
                + units.length()
                + index.length()
                + (raw == null ? 0 : raw.sealed().length());
    }

    /** The row of one item that its guards have changed. */
    CopyRows changed(int item, Draft draft) {
        var row = new CopyRows(USUAL_ENTRY);
        entry(row, item, draft);
        return row;
    }

    private void entry(CopyRows rows, int item, Draft draft) {
        var judged = draft.judged();
        var whose = draft.whose();
        var row = rows.row(item, ENTRY_COLUMNS, shard)
                .moment(draft.time())
                .small(draft.kind() == LogEntry.Kind.RECORD ? 1 : 0)
                .small(worst(judged.findings()))
                .flag(draft.key().errorDeclaration())
                .integer(draft.profileVersion())
                .uuid(submission.id())
                .text(draft.key().id())
                .text(draft.key().client())
                .text(draft.type())
                .text(draft.senderKey())
                .text(draft.replaces())
                .texts(draft.mentions().tags())
                .json(StoredJson.findings(judged.findings()))
                .json(StoredJson.causes(judged.causes()))
                .json(StoredJson.guards(judged.guards()))
                .binary(draft.text().body())
                .binary(draft.text().events())
                .binary(draft.text().links());
        for (var column : Whose.COLUMNS) {
            row.text(column.of().apply(whose));
        }
    }

    private void found(int item, Draft draft) {
        for (UnitMention mention : draft.mentions().units()) {
            units.row(item, UNIT_COLUMNS, shard).small(mention.role().number()).text(mention.unit());
        }
        draft.mentions()
                .index()
                .forEach((field, value) -> index.row(item, INDEX_COLUMNS, shard)
                        .moment(draft.time())
                        .text(draft.type())
                        .text(field)
                        .text(value));
        for (var field : draft.sensitive()) {
            sensitive
                    .row(item, SENSITIVE_COLUMNS, shard)
                    .uuid(field.reference())
                    .uuid(field.dataKey())
                    .day(field.due())
                    .text(field.field())
                    .binary(field.search())
                    .binary(field.sealed());
        }
    }

    static int worst(List<Finding> findings) {
        int worst = 0;
        for (var finding : findings) {
            worst = Math.max(
                    worst,
                    switch (finding.severity()) {
                        case BLOCK, HOLD -> 2;
                        case WARN -> 1;
                    });
        }
        return worst;
    }
}
