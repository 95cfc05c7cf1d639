package io.yuanliu.server.papers.find;

import io.yuanliu.server.papers.PaperNumber;
import io.yuanliu.server.papers.PaperRows;
import io.yuanliu.server.papers.PaperRows.Printed;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.search.DirectFindables;
import io.yuanliu.server.search.Hit;
import io.yuanliu.server.search.words.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A paper by its whole number: who has that has the paper, and its page is open to everybody. */
@Component
class PaperFindables implements DirectFindables {
    private static final String PAPER = "paper";

    private final PaperRows rows;

    PaperFindables(PaperRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return PAPER;
    }

    @Override
    public List<Hit> find(Asker asker, Question question, int most, Locale locale) {
        return Optional.of(PaperNumber.read(question.text()))
                .filter(number -> !number.isEmpty())
                .flatMap(rows::find)
                .map(PaperFindables::hit)
                .stream()
                .toList();
    }

    private static Hit hit(Printed paper) {
        return new Hit(PAPER, paper.number(), paper.title(), paper.number(), null, null, null);
    }
}
