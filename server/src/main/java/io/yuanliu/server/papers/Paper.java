package io.yuanliu.server.papers;

import java.util.List;

/**
 * What stands on a paper, whatever it is printed as.
 *
 * @param parts in their order
 * @param shown facts that its public page shows, for comparing the paper with them: nothing that only some may see
 */
public record Paper(String title, List<Part> parts, List<Fact> shown) {
    public Paper {
        parts = List.copyOf(parts);
        shown = List.copyOf(shown);
    }

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /** A piece of a paper. */
    public sealed interface Part {}

    /** A line that what follows stands under. */
    public record Heading(String text) implements Part {}

    /** Facts side by side. */
    public record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** Running text. */
    public record Paragraph(String text) implements Part {}

    /** A statement with a box before it, ticked or empty. */
    public record Ticked(boolean ticked, String text) implements Part {}

    /** Empty space that somebody signs or stamps. */
    public record Signature(String name) implements Part {}

    /** A QR symbol (ISO/IEC 18004) with words beneath it. */
    public record Symbol(String content, String caption) implements Part {}

    /** Rows under a head; every row has a cell for each column. */
    public record Table(List<Column> columns, List<List<String>> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A column of a table.
     *
     * @param weight its part of the width, compared with the others
     * @param number whether its cells are numbers: set to the right, and numbers in a sheet
     */
    public record Column(String name, int weight, boolean number) {}
}
