package io.yuanliu.server.portal.web;

import java.util.List;

/**
 * What the scan page shows, already in the reader's language.
 *
 * @param tone {@code normal}, {@code attention}, {@code stop} or {@code unknown}: the mark and the colour
 * @param word the verdict
 * @param sentence what the verdict rests on, as of when
 * @param causes active stops and examinations
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
        List<String> causes,
        List<Line> product,
        List<Proof> proofs,
        List<Step> steps,
        String asked) {
    /** A label and its value; codes are set in a monospace. */
    public record Line(String label, String value, boolean code) {}

    /** A compulsory proof and whether it is there. */
    public record Proof(String name, boolean present) {}

    /** One link of the chain. */
    public record Step(String title, String where, String when, List<Line> lines) {}
}
