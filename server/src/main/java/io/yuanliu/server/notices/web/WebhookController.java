package io.yuanliu.server.notices.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.notices.Webhook;
import io.yuanliu.server.notices.Webhooks;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The asker's webhooks. */
@RestController
@RequestMapping("/api/webhooks")
@Needs(Right.READ)
class WebhookController {
    /**
     * A webhook; of its address the host only, its secret only in the answer that tells of its making.
     *
     * @param kinds of notices that go there; none means all
     * @param cause why it ended by itself
     */
    record WebhookView(
            UUID id,
            String host,
            List<String> kinds,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable String cause,
            @Nullable String secret) {
        static WebhookView of(Webhook webhook, @Nullable String secret) {
            return new WebhookView(
                    webhook.id(),
                    webhook.host(),
                    List.copyOf(new TreeSet<>(webhook.kinds())),
                    webhook.createdAt(),
                    webhook.ended(),
                    webhook.cause(),
                    secret);
        }
    }

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** One's own webhooks, oldest first. */
    @GetMapping
    List<WebhookView> list(Asker asker) {
        return webhooks.of(asker).stream()
                .map(webhook -> WebhookView.of(webhook, null))
                .toList();
    }

    /** Adds one: {@code url} (https), {@code kinds} of notices (none means all). The answer holds the secret, this once. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<WebhookView> add(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        var added = webhooks.add(asker, Form.read(body), request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(WebhookView.of(added.webhook(), added.secret()));
    }

    /** Ends one. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Asker asker, @PathVariable UUID id, HttpServletRequest request) {
        webhooks.end(asker, id, request.getRemoteAddr());
    }

    /** Sends a trial notice there. */
    @PostMapping("/{id}/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryOut(Asker asker, @PathVariable UUID id) {
        webhooks.tryOut(asker, id);
    }
}
