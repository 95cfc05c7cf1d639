package io.yuanliu.server.papers.pdf;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table over as many pages as it needs, its head on each of them. */
final class TableLayout {
    private static final float PADDING = 0.9f;
    private static final int MOST_LINES = 12;

    private final Pages pages;
    private final Lettering lettering;
    private final PageForm form;
    private final float size;

    TableLayout(Pages pages, Lettering lettering, PageForm form) {
        this.pages = pages;
        this.lettering = lettering;
        this.form = form;
        this.size = form.text() * 0.82f;
    }

    void draw(Paper.Table table) throws IOException {
        var widths = widths(table);
        var head = cells(table.columns().stream().map(Paper.Column::name).toList(), widths);
        pages.need(2 * height(head));
        row(table, head, widths, true);
        for (var values : table.rows()) {
            var cells = cells(values, widths);
            if (pages.need(height(cells))) {
                row(table, head, widths, true);
            }
            row(table, cells, widths, false);
        }
        pages.down(2);
    }

    private float[] widths(Paper.Table table) {
        float sum = table.columns().stream().mapToInt(Paper.Column::weight).sum();
        var widths = new float[table.columns().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = pages.room() * table.columns().get(column).weight() / sum;
        }
        return widths;
    }

    private List<List<String>> cells(List<String> values, float[] widths) {
        var cells = new ArrayList<List<String>>();
        for (int column = 0; column < widths.length; column++) {
            var lines = lettering.lines(values.get(column), size, (widths[column] - 2 * PADDING) * Canvas.POINTS);
            cells.add(lines.size() > MOST_LINES ? cut(lines) : lines);
        }
        return cells;
    }

    private List<String> cut(List<String> lines) {
        var kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        kept.add(lettering.shown("…"));
        return kept;
    }

    private float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * leading() + 2 * PADDING;
    }

    private void row(Paper.Table table, List<List<String>> cells, float[] widths, boolean head) throws IOException {
        float height = height(cells);
        float x = form.margin();
        if (head) {
            pages.canvas().shade(x, pages.at(), pages.room(), height);
        }
        for (int column = 0; column < widths.length; column++) {
            boolean right = table.columns().get(column).number();
            float y = pages.at() + PADDING;
            for (var line : cells.get(column)) {
                y += leading();
                float width = lettering.width(line, size) / Canvas.POINTS;
                float from = right ? x + widths[column] - PADDING - width : x + PADDING;
                pages.canvas().text(line, from, y - leading() * 0.25f, size, head);
            }
            x += widths[column];
        }
        pages.down(height);
        pages.canvas().line(form.margin(), pages.at(), form.width() - form.margin(), pages.at());
    }

    private float leading() {
        return size * 1.35f / Canvas.POINTS;
    }
}
