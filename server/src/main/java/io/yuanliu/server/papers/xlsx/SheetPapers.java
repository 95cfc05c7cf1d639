package io.yuanliu.server.papers.xlsx;

import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Paper.Column;
import io.yuanliu.server.papers.PaperFormat.PaperFile;
import io.yuanliu.server.papers.PaperWords;
import io.yuanliu.server.papers.Stamp;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Papers as sheets (Office Open XML), one sheet each: what is text stays text, whatever a spreadsheet might take it for. */
final class SheetPapers implements PaperFile {
    private static final int NAMES = 18;
    private static final int VALUES = 40;
    private static final int LONGEST_CELL = 32_000;
    private static final int EXACT_DIGITS = 15;

    private final Workbook workbook;
    private final PaperWords words;
    private int sheets;

    SheetPapers(OutputStream out, Locale locale) {
        this.workbook = new Workbook(out, "Yuanliu", "1.0");
        this.words = PaperWords.in(locale);
    }

    @Override
    public void add(Paper paper, Stamp stamp) throws IOException {
        sheets++;
        var sheet = workbook.newWorksheet(sheets + " " + stamp.number());
        sheet.width(0, NAMES);
        sheet.width(1, VALUES);
        int row = 0;
        sheet.value(row, 0, text(paper.title()));
        sheet.style(row++, 0).bold().fontSize(14).set();
        row = pair(sheet, row, words.number(), stamp.number());
        row = pair(sheet, row, words.fingerprint(), stamp.fingerprint());
        row = pair(sheet, row, words.check(), stamp.address()) + 1;
        for (var part : paper.parts()) {
            row = add(sheet, row, part);
        }
        sheet.finish();
    }

    private static int add(Worksheet sheet, int row, Paper.Part part) throws IOException {
        return switch (part) {
            case Paper.Heading(var text) -> {
                sheet.value(row + 1, 0, text(text));
                sheet.style(row + 1, 0).bold().set();
                yield row + 2;
            }
            case Paper.Paragraph(var text) -> single(sheet, row, text);
            case Paper.Ticked(var ticked, var text) -> single(sheet, row, (ticked ? "☑ " : "☐ ") + text);
            case Paper.Signature(var name) -> single(sheet, row, name);
            case Paper.Symbol(var content, var caption) -> pair(sheet, row, caption, content);
            case Paper.Facts(var facts) -> {
                int next = row;
                for (var fact : facts) {
                    next = pair(sheet, next, fact.name(), fact.value());
                }
                yield next;
            }
            case Paper.Table(var columns, var rows) -> table(sheet, row, columns, rows);
        };
    }

    private static int single(Worksheet sheet, int row, String text) {
        sheet.value(row, 0, text(text));
        return row + 1;
    }

    private static int pair(Worksheet sheet, int row, String name, String value) {
        sheet.value(row, 0, text(name));
        sheet.value(row, 1, text(value));
        return row + 1;
    }

    private static int table(Worksheet sheet, int row, List<Column> columns, List<List<String>> rows)
            throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column, text(columns.get(column).name()));
            sheet.style(row, column).bold().fillColor("EEF0F2").set();
        }
        int next = row + 1;
        for (var values : rows) {
            for (int column = 0; column < columns.size(); column++) {
                value(
                        sheet,
                        next,
                        column,
                        values.get(column),
                        columns.get(column).number());
            }
            next++;
            if (next % 1000 == 0) {
                sheet.flush();
            }
        }
        return next;
    }

    private static void value(Worksheet sheet, int row, int column, String value, boolean number) {
        if (number && value.matches("-?[0-9]+(\\.[0-9]+)?") && value.length() <= EXACT_DIGITS) {
            sheet.value(row, column, new BigDecimal(value));
        } else {
            sheet.value(row, column, text(value));
        }
    }

    private static String text(String value) {
        return value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) + "…" : value;
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    @Override
    public void close() {
        // What was not finished is thrown away with the file.
    }
}
