package io.yuanliu.server.notices;

import io.yuanliu.server.notices.Outbox.Envelope;
import io.yuanliu.server.notices.Outbox.Told;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.scope.Asker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes letters of notices: one for each receiver and each way that he chose. */
@Component
class Spreading {
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final Receivers receivers;
    private final KnownNoticeKinds kinds;
    private final PreferenceStore preferences;
    private final WebhookStore webhooks;
    private final Set<Way> open;
    private final TransactionTemplate writing;
    private final Clock clock;

    Spreading(
            Outbox outbox,
            Receivers receivers,
            KnownNoticeKinds kinds,
            PreferenceStore preferences,
            WebhookStore webhooks,
            List<Channel> channels,
            @Qualifier("writer") TransactionTemplate writing,
            Clock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
        this.kinds = kinds;
        this.preferences = preferences;
        this.webhooks = webhooks;
        this.open = channels.stream().filter(Channel::isOpen).map(Channel::way).collect(Collectors.toSet());
        this.writing = writing;
        this.clock = clock;
    }

    /** Spreads what waits; false when nothing did. */
    boolean spread() {
        return Boolean.TRUE.equals(writing.execute(status -> {
            var told = outbox.unspread(AT_ONCE);
            if (!told.isEmpty()) {
                outbox.spread(told.stream().map(Told::id).toList(), letters(told), clock.instant());
            }
            return !told.isEmpty();
        }));
    }

    private List<Envelope> letters(List<Told> told) {
        Map<Told, List<Asker>> concerned = new LinkedHashMap<>();
        told.forEach(notice -> concerned.put(notice, receivers.of(notice.to())));
        var ids = concerned.values().stream()
                .flatMap(List::stream)
                .map(Asker::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var chosen = preferences.of(ids);
        var hooks = webhooks.of(ids).stream().collect(Collectors.groupingBy(Webhook::holder));
        var letters = new ArrayList<Envelope>();
        concerned.forEach((notice, askers) -> {
            askers.forEach(asker -> letters.addAll(letters(
                    notice,
                    asker.id(),
                    chosen.getOrDefault(asker.id(), Preference.USUAL),
                    hooks.getOrDefault(asker.id(), List.of()))));
            if (askers.isEmpty()) {
                paper(notice).ifPresent(letters::add);
            }
        });
        return letters;
    }

    private List<Envelope> letters(Told notice, String receiver, Preference preference, List<Webhook> hooks) {
        var letters = new ArrayList<Envelope>();
        letters.add(new Envelope(notice.id(), receiver, Way.CONSOLE, null, null, null));
        kinds.find(notice.kind()).ifPresent(kind -> {
            for (var way : List.of(Way.MAIL, Way.SMS)) {
                if (open.contains(way) && preference.wants(way, kind)) {
                    letters.add(new Envelope(notice.id(), receiver, way, null, null, null));
                }
            }
        });
        hooks.stream()
                .filter(hook -> hook.wants(notice.kind()))
                .forEach(hook -> letters.add(new Envelope(notice.id(), receiver, Way.WEBHOOK, hook.id(), null, null)));
        return letters;
    }

    private static Optional<Envelope> paper(Told notice) {
        return notice.to() instanceof Addressee.Holder holder && holder.whose().party() != null
                ? Optional.of(new Envelope(
                        notice.id(),
                        "party:" + holder.whose().party(),
                        Way.PAPER,
                        null,
                        holder.whose().party(),
                        holder.whose().region()))
                : Optional.empty();
    }
}
