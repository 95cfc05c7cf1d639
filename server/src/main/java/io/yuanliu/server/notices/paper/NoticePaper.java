package io.yuanliu.server.notices.paper;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.notices.Inbox;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Paper.Fact;
import io.yuanliu.server.papers.Prints;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A notice with the day, what it says, and a place to sign that it was received. */
@Component
class NoticePaper implements Prints {
    private final Inbox inbox;
    private final Words words;

    NoticePaper(Inbox inbox, Words words) {
        this.inbox = inbox;
        this.words = words;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public List<PageForm> forms() {
        return List.of(PageForm.A5, PageForm.A4);
    }

    @Override
    public Paper describe(Asker asker, String of, Wish wish) {
        var notice = id(of).flatMap(id -> inbox.paper(asker, id))
                .orElseThrow(() -> new Rejection.NotFound("notices.letter-unknown", "id", of));
        var locale = wish.locale();
        var date = Language.say("日期", "Date", locale);
        var title = words.in(locale, NoticeKind.titleWord(notice.kind()), notice.values());
        var day = Days.day(notice.at()).toString();
        var facts = List.of(new Fact(Language.say("致", "To", locale), notice.party()), new Fact(date, day));
        return new Paper(
                title,
                List.of(
                        new Paper.Facts(facts),
                        new Paper.Paragraph(words.in(locale, NoticeKind.textWord(notice.kind()), notice.values())),
                        new Paper.Signature(Language.say("签收人", "Received by", locale))),
                List.of(new Fact(date, day)));
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
