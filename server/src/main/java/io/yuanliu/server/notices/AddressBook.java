package io.yuanliu.server.notices;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.notices.letters.Addressing;
import io.yuanliu.server.notices.letters.Lanes.Lane;
import io.yuanliu.server.notices.letters.Lanes.Queued;
import io.yuanliu.server.notices.letters.Letter;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.problem.Words;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where letters go by what receivers chose, with their texts. */
@Component
class AddressBook implements Addressing {
    private final Receivers receivers;
    private final PreferenceStore preferences;
    private final WebhookStore webhooks;
    private final KnownNoticeKinds kinds;
    private final Words words;
    private final URI base;

    AddressBook(
            Receivers receivers,
            PreferenceStore preferences,
            WebhookStore webhooks,
            KnownNoticeKinds kinds,
            Words words,
            Settings settings) {
        this.receivers = receivers;
        this.preferences = preferences;
        this.webhooks = webhooks;
        this.kinds = kinds;
        this.words = words;
        this.base = settings.baseUrl();
    }

    @Override
    public Addressed of(Lane lane, Queued letter) {
        if (receivers.find(lane.receiver()).isEmpty()) {
            return new Nowhere("receiver-left");
        }
        var preference = preferences.of(List.of(lane.receiver())).getOrDefault(lane.receiver(), Preference.USUAL);
        return target(lane, preference)
                .<Addressed>map(target -> new Known(new Letter(
                        letter.id(),
                        letter.kind(),
                        letter.at(),
                        letter.subject(),
                        letter.values(),
                        words.text(NoticeKind.titleWord(letter.kind()), letter.values()),
                        words.text(NoticeKind.textWord(letter.kind()), letter.values()),
                        preference.language(),
                        place(letter),
                        target)))
                .orElseGet(() -> new Nowhere("no-address"));
    }

    @Override
    public void gone(Lane lane, String cause, Instant now) {
        if (lane.webhook() != null) {
            webhooks.end(lane.webhook(), null, now, cause);
        }
    }

    private Optional<Target> target(Lane lane, Preference preference) {
        return switch (lane.way()) {
            case MAIL -> preference.mail().map(address -> new Target(address, ""));
            case SMS -> preference.phone().map(address -> new Target(address, ""));
            case WEBHOOK -> Optional.ofNullable(lane.webhook()).flatMap(webhooks::target);
            case CONSOLE, PAPER -> Optional.empty();
        };
    }

    private URI place(Queued letter) {
        var path = kinds.find(letter.kind())
                .map(kind -> kind.placeOf(letter.subject()))
                .orElse("/notices");
        return URI.create(base + "/console" + ConsolePlace.address(path));
    }
}
