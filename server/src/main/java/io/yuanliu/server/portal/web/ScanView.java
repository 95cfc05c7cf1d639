package io.yuanliu.server.portal.web;

import java.util.List;

/**
 * What the scan page shows, already in the reader's language.
 *
 * @param tone {@code normal}, {@code attention}, {@code stop} or {@code unknown}: the mark and the colour
 * @param word the verdict
 * @param sentence what the verdict rests on, as of when
 * @param causes active stops and examinations, each with the record that gave rise to it
 * @param product what to compare with what one holds in hand
 * @param steps newest first
 * @param asked what the number of questions means
 */
public record ScanView(
        String code,
        boolean known,
        String tone,
        String word,
        String sentence,
        String answeredAt,
        List<Cause> causes,
        List<Line> product,
        List<Proof> proofs,
        List<Step> steps,
        String asked) {
    /** A label and its value; codes are set in a monospace. */
    public record Line(String label, String value, boolean code) {}

    /** A compulsory proof and whether it is there. */
    public record Proof(String name, boolean present) {}

    /** Why it is stopped or examined, and whose record says so; the source is empty where it is not to be shown. */
    public record Cause(String reason, String source) {}

    /**
     * One record of the chain.
     *
     * @param tone {@code stop} or {@code attention} where it gave rise to an active cause, else empty
     * @param results the last words of its choices: what was tested, and with which outcome
     */
    public record Step(String title, String where, String when, String tone, List<String> results, List<Line> lines) {}

    /** The chain as it is read: what one place did in a row, newest first. */
    public List<Station> stations() {
        return Station.of(steps);
    }
}
