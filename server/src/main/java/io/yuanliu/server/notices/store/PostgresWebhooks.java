package io.yuanliu.server.notices.store;

import io.yuanliu.server.notices.Webhook;
import io.yuanliu.server.notices.WebhookStore;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.secrets.Secrets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks in PostgreSQL; where they lead and what signs for them is sealed for each. */
@Repository
class PostgresWebhooks implements WebhookStore {
    private static final String ADDRESS = "notices.webhook:";
    private static final String SECRET = "notices.webhook-secret:";

    private final JdbcClient writer;
    private final Secrets secrets;

    PostgresWebhooks(@Qualifier("writer") JdbcClient writer, Secrets secrets) {
        this.writer = writer;
        this.secrets = secrets;
    }

    @Override
    public void add(Webhook webhook, Target target) {
        writer.sql("""
                insert into notice_webhook (id, holder, host, address, secret, kinds, created_at)
                values (:id, :holder, :host, :address, :secret, :kinds, :at)
                """)
                .param("id", webhook.id())
                .param("holder", webhook.holder())
                .param("host", webhook.host())
                .param("address", secrets.seal(target.address(), ADDRESS + webhook.id()))
                .param("secret", secrets.seal(target.secret(), SECRET + webhook.id()))
                .param("kinds", webhook.kinds().stream().sorted().toArray(String[]::new))
                .param("at", NoticeRows.at(webhook.createdAt()))
                .update();
    }

    @Override
    public List<Webhook> of(Collection<String> holders) {
        return writer.sql("select * from notice_webhook where holder = any (:holders) order by created_at, id")
                .param("holders", holders.toArray(String[]::new))
                .query((row, number) -> new Webhook(
                        row.getObject("id", UUID.class),
                        row.getString("holder"),
                        row.getString("host"),
                        Set.of((String[]) row.getArray("kinds").getArray()),
                        NoticeRows.moment(row, "created_at"),
                        NoticeRows.momentOrNull(row, "ended_at"),
                        row.getString("cause")))
                .list();
    }

    @Override
    public Optional<Target> target(UUID id) {
        return writer.sql("select address, secret from notice_webhook where id = :id and ended_at is null")
                .param("id", id)
                .query((row, number) -> new Target(
                        secrets.openText(row.getBytes("address"), ADDRESS + id),
                        secrets.openText(row.getBytes("secret"), SECRET + id)))
                .optional();
    }

    @Override
    public boolean end(UUID id, @Nullable String holder, Instant at, @Nullable String cause) {
        return writer.sql("""
                update notice_webhook set ended_at = :at, cause = :cause
                where id = :id and ended_at is null and (cast(:holder as text) is null or holder = :holder)
                """)
                        .param("at", NoticeRows.at(at))
                        .param("cause", cause)
                        .param("id", id)
                        .param("holder", holder)
                        .update()
                == 1;
    }
}
