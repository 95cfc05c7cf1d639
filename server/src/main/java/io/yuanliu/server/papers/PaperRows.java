package io.yuanliu.server.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of papers that were printed. Read by number only, on the public page, and by nobody else. */
public interface PaperRows {
    /**
     * A printed paper.
     *
     * @param kind what it is of: {@code trace}
     * @param of which one
     * @param sha256 of all that stands on it, in hexadecimal
     * @param shown what its public page shows
     * @param by an asker's id
     */
    record Printed(
            String number,
            String kind,
            String of,
            String title,
            String sha256,
            List<Paper.Fact> shown,
            Instant printedAt,
            String by) {}

    /**
     * Keeps a paper and tells its number: its own, or that of a paper of the same thing that says exactly the same.
     * Printing again makes no other paper.
     */
    String keep(Printed paper);

    /** Notes the file in which papers were printed together. */
    void addFile(List<String> numbers, String fileSha256, Instant at);

    Optional<Printed> find(String number);

    /** Whether a file with this SHA-256 was printed with the paper in it. */
    boolean isFile(String number, String fileSha256);
}
