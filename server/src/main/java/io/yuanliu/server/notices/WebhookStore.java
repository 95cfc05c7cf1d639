package io.yuanliu.server.notices;

import io.yuanliu.server.notices.letters.Letter.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where webhooks are kept, their addresses and secrets sealed. */
public interface WebhookStore {
    void add(Webhook webhook, Target target);

    /** Those of some holders, ended ones too, oldest first. */
    List<Webhook> of(Collection<String> holders);

    /** Where a living one leads. */
    Optional<Target> target(UUID id);

    /** Ends one; false when it is not there, not of this holder (null: of anybody), or had ended. */
    boolean end(UUID id, @Nullable String holder, Instant at, @Nullable String cause);
}
