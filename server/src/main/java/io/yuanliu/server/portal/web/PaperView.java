package io.yuanliu.server.portal.web;

import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Papers;
import java.util.List;
import java.util.Locale;

/**
 * What the page of a paper shows.
 *
 * @param tone of its band: {@code normal}, {@code stop}, {@code unknown}
 * @param facts that stand on the paper, for comparing
 */
public record PaperView(
        String tone, String word, String sentence, String number, List<Paper.Fact> facts, boolean known) {
    static PaperView of(Papers.Check check, PageTexts texts) {
        var paper = check.paper();
        var tone = check.verdict() == Papers.Verdict.DIFFERS ? "stop" : "normal";
        var verdict = check.verdict().name().toLowerCase(Locale.ROOT);
        return new PaperView(
                tone,
                texts.of("paper.word." + verdict),
                texts.of("paper.sentence." + verdict, paper.title(), texts.minute(paper.printedAt())),
                paper.number(),
                paper.shown(),
                true);
    }

    static PaperView unknown(String number, PageTexts texts) {
        return new PaperView(
                "unknown",
                texts.of("paper.word.unknown"),
                texts.of("paper.sentence.unknown"),
                number,
                List.of(),
                false);
    }
}
