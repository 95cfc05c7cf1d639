package io.yuanliu.server.notices;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.notices.channels.Signature;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where receivers' programs are told: added, tried out, ended by their holders. */
@Component
public class Webhooks {
    private static final int MOST = 20;
    private static final int LONGEST_ADDRESS = 500;
    private static final NoticeKind TRIAL = new NoticeKind("notice.trial", "webhook", false, "/notices/webhooks");

    /** A webhook just added, with its secret that is shown this once. */
    public record Added(Webhook webhook, String secret) {}

    private final WebhookStore store;
    private final KnownNoticeKinds kinds;
    private final Notices notices;
    private final OperationLog operations;
    private final boolean allowsPlain;
    private final Clock clock;

    public Webhooks(
            WebhookStore store,
            KnownNoticeKinds kinds,
            Notices notices,
            OperationLog operations,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.notices = notices;
        this.operations = operations;
        this.allowsPlain = !settings.webhookNetworks().isEmpty();
        this.clock = clock;
    }

    /** Adds one: {@code url}, {@code kinds} of notices (none means all). */
    public Added add(Asker asker, Form form, String from) {
        var url = url(form);
        var wanted = kinds.read(form, "kinds");
        if (living(asker).size() >= MOST) {
            form.rule("notices.webhooks-most", "url", Map.of("most", Integer.toString(MOST)));
        }
        form.finish();
        var secret = Signature.newSecret();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var host = URI.create(url).getHost();
        var webhook = new Webhook(UUID.randomUUID(), asker.id(), host, Set.copyOf(wanted), now, null, null);
        store.add(webhook, new Target(url, secret));
        operations.note(asker.id(), Operation.WEBHOOK_ADD, host, Result.DONE, from);
        return new Added(webhook, secret);
    }

    /** Where it leads is checked each time that something is sent; here only that it is an address. */
    private String url(Form form) {
        var written = form.text("url", LONGEST_ADDRESS);
        if (!written.isEmpty() && !isAddress(written)) {
            form.rule("notices.webhook-url", "url", Map.of("schemes", allowsPlain ? "https, http" : "https"));
        }
        return written;
    }

    private boolean isAddress(String written) {
        try {
            var url = new URI(written);
            return ("https".equals(url.getScheme()) || (allowsPlain && "http".equals(url.getScheme())))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** The asker's own, oldest first; those that ended by themselves among them. */
    public List<Webhook> of(Asker asker) {
        return store.of(List.of(asker.id())).stream()
                .filter(webhook -> webhook.ended() == null || webhook.cause() != null)
                .toList();
    }

    private List<Webhook> living(Asker asker) {
        return store.of(List.of(asker.id())).stream()
                .filter(webhook -> webhook.ended() == null)
                .toList();
    }

    public void end(Asker asker, UUID id, String from) {
        if (!store.end(id, asker.id(), clock.instant(), null)) {
            throw unknown(id);
        }
        operations.note(asker.id(), Operation.WEBHOOK_END, id.toString(), Result.DONE, from);
    }

    /** Tells something, so that the holder sees whether it arrives. */
    public void tryOut(Asker asker, UUID id) {
        var webhook = living(asker).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        var now = clock.instant();
        notices.tell(new Notice(
                TRIAL,
                id + ":" + now,
                id.toString(),
                new Addressee.One(asker.id()),
                now,
                Map.of("host", webhook.host())));
    }

    private static Rejection unknown(@Nullable UUID id) {
        return new Rejection.NotFound(Finding.block("notices.webhook-unknown", "", Map.of("id", "" + id)));
    }

    /** The kind that a trial is of. */
    static NoticeKind trial() {
        return TRIAL;
    }
}
