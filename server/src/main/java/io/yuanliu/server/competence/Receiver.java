package io.yuanliu.server.competence;

import io.yuanliu.core.competence.Addressee;
import io.yuanliu.core.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * To whom something is handed over.
 *
 * @param addressee who is competent, by kind, level and region
 * @param party canonical key of that authority; null while none is registered
 * @param name its name, else its kind with its division
 * @param stage the stage at which the goods are
 * @param regionName of the division for which it answers, or null
 */
public record Receiver(
        Addressee addressee,
        @Nullable String party,
        LocalText name,
        LocalText stage,
        @Nullable LocalText regionName) {}
