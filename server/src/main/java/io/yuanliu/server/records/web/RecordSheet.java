package io.yuanliu.server.records.web;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.records.RecordReads;
import io.yuanliu.server.records.RecordReads.Filter;
import io.yuanliu.server.records.RecordReads.Row;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a list of records as CSV (RFC 4180, UTF-8 with its mark, for Excel), row by row. */
@Component
class RecordSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> CHINESE = List.of("记录编号", "自编号", "类型", "主体", "场所", "发生时间", "收到时间", "状态", "问题");
    private static final List<String> ENGLISH =
            List.of("Id", "Key", "Type", "Party", "Site", "Time", "Received", "State", "Findings");

    private final RecordReads reads;
    private final RecordViews views;
    private final PublishedProfiles profiles;
    private final FindingMessages messages;
    private final Clock clock;

    RecordSheet(
            RecordReads reads, RecordViews views, PublishedProfiles profiles, FindingMessages messages, Clock clock) {
        this.reads = reads;
        this.views = views;
        this.profiles = profiles;
        this.messages = messages;
        this.clock = clock;
    }

    /** With one type asked for, its fields are columns; else only what all records have. */
    void write(Asker asker, Filter filter, OutputStream out, Locale locale) throws IOException {
        var fields = fields(filter);
        var sheet = new SheetWriter(out);
        var head = new ArrayList<>(Language.say(CHINESE, ENGLISH, locale));
        fields.forEach(field -> head.add(Language.say(field.label(), locale)));
        sheet.row(head);
        try {
            reads.each(asker, filter, row -> sheet.row(cells(row, fields, locale)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        sheet.flush();
    }

    private List<Field> fields(Filter filter) {
        var type = filter.type();
        return type == null
                ? List.of()
                : profiles.recordType(type, clock.instant())
                        .map(found -> List.copyOf(found.shape().fields().values()))
                        .orElse(List.of());
    }

    private List<String> cells(Row row, List<Field> fields, Locale locale) {
        var summary = views.summaries(List.of(row), locale).getFirst();
        var cells = new ArrayList<String>();
        cells.add(summary.id());
        cells.add(summary.key() == null ? "" : summary.key());
        cells.add(Language.say(summary.typeName(), locale));
        cells.add(summary.party() == null ? "" : summary.party().name());
        cells.add(summary.site() == null ? "" : summary.site().name());
        cells.add(summary.time());
        cells.add(TIME.format(ZonedDateTime.ofInstant(summary.receivedAt(), Days.SHANGHAI)));
        cells.add(summary.state());
        cells.add(row.entry().findings().stream()
                .map(finding -> messages.message(finding, locale))
                .collect(Collectors.joining(" ")));
        fields.forEach(field -> cells.add(ShownFields.cell(row.record().fields().get(field.name()))));
        return cells;
    }
}
