package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one authority handed over to another.
 *
 * @param sender canonical key of the authority that is not competent
 * @param act what it would have ordered
 * @param code the goods
 * @param state where it stands
 * @param answer null until the other authority has answered
 */
public record HandOver(
        String id,
        String sender,
        String sentBy,
        String sentByName,
        Instant sentAt,
        OrderAct act,
        String code,
        String reason,
        To to,
        HandOverState state,
        int version,
        Instant since,
        @Nullable Answer answer) {
    /**
     * To whom it went.
     *
     * @param party canonical key; null where no such authority is registered
     * @param kind of authority, by its node
     * @param region division in which the goods are; null where it is seen by the party alone
     */
    public record To(
            @Nullable String party,
            String kind,
            String level,
            LocalText name,
            @Nullable String region,
            @Nullable String category,
            @Nullable String stage,
            @Nullable String basis) {
        /** A registered authority's own; else of who looks over the region and the category. */
        public Whose whose() {
            var own = new Whose(party, null, region, category, stage);
            return party == null ? own.regardlessOf(Whose.STAGE) : own.ofPartyAsSuch();
        }
    }

    /** Who answered, and why when it was sent back. */
    public record Answer(String by, String name, @Nullable String reason) {}
}
