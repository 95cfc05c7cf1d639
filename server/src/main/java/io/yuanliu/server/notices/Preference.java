package io.yuanliu.server.notices;

import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.problem.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a receiver chose; what he did not choose follows the kind.
 *
 * @param mail where mail goes, empty where it goes nowhere
 * @param phone where short messages go
 * @param on ways of kinds that he wants although they are not usual: {@code MAIL filing.decided}
 * @param off those that he does not want although they are
 */
public record Preference(
        Locale language, Optional<String> mail, Optional<String> phone, Set<String> on, Set<String> off) {
    /** Of somebody who has chosen nothing. */
    public static final Preference USUAL =
            new Preference(Language.CHINESE, Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public Preference {
        on = Set.copyOf(on);
        off = Set.copyOf(off);
    }

    /** Whether a kind goes to him by a way. */
    public boolean wants(Way way, NoticeKind kind) {
        return switch (way) {
            case CONSOLE -> true;
            case MAIL -> mail.isPresent() && chose(way, kind);
            case SMS -> phone.isPresent() && chose(way, kind);
            case WEBHOOK, PAPER -> false;
        };
    }

    /** What would go, if there were an address. */
    public boolean chose(Way way, NoticeKind kind) {
        var written = written(way, kind.name());
        return on.contains(written) || (kind.urgent() && !off.contains(written));
    }

    public static String written(Way way, String kind) {
        return way.name() + " " + kind;
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "Preference[language=%s]".formatted(language);
    }
}
