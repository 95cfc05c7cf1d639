package io.yuanliu.server.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes CSV (RFC 4180, UTF-8 with its mark, for Excel). A reader who has gone shows as an UncheckedIOException.
 */
public final class SheetWriter {
    public static final String CONTENT_TYPE = "text/csv;charset=UTF-8";

    private static final char MARK = '\uFEFF';

    private final Writer writer;

    public SheetWriter(OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
    }

    public void row(List<String> cells) {
        try {
            writer.write(cells.stream().map(SheetWriter::quoted).collect(Collectors.joining(",")));
            writer.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** To be called at the end; the stream stays open. */
    public void flush() throws IOException {
        writer.flush();
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    private static String quoted(String cell) {
        var text = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.]+")
                ? "'" + cell
                : cell;
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
