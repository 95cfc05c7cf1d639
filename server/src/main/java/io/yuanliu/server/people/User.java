package io.yuanliu.server.people;

import io.yuanliu.server.scope.Asker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in at the console; what he may do, his grants say.
 *
 * @param party canonical key of the party that he belongs to; of enterprises
 */
public record User(
        String name,
        String displayName,
        Asker.Kind kind,
        @Nullable String party,
        boolean mustChangePassword,
        boolean disabled) {
    /** As it stands in every log: {@code user:<name>}. */
    public String askerId() {
        return "user:" + name;
    }

    /** The name of whoever asks so; empty for a program. */
    static Optional<String> nameOf(String askerId) {
        return askerId.startsWith("user:") ? Optional.of(askerId.substring("user:".length())) : Optional.empty();
    }
}
