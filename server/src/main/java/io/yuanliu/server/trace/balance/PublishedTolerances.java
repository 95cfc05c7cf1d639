package io.yuanliu.server.trace.balance;

import io.yuanliu.core.profile.Variety;
import io.yuanliu.server.profiles.PublishedProfiles;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As the profiles say that apply today. */
@Component
final class PublishedTolerances implements LossTolerances {
    private final PublishedProfiles profiles;

    PublishedTolerances(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public @Nullable BigDecimal of(@Nullable String product) {
        int slash = product == null ? -1 : product.indexOf('/');
        return (product == null || slash < 0)
                ? null
                : profiles.category(product.substring(0, slash))
                        .map(profile -> profile.varieties().get(product.substring(slash + 1)))
                        .map(Variety::lossTolerance)
                        .orElse(null);
    }
}
