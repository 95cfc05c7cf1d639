package io.yuanliu.server.competence;

import io.yuanliu.core.competence.Competence;
import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.competence.Place;
import io.yuanliu.server.registry.Party;
import java.util.List;

/**
 * What the table says of an authority that wants to order something about a unit.
 *
 * @param authority who wants it
 * @param unit canonical key
 * @param places where the goods are and were made; none where nobody knows
 * @param receivers who is competent where this one is not, the nearest to the goods first
 * @param granted whether whoever acts for the authority may do so about these goods; of officials their grants say it
 */
public record Ruling(
        Party authority,
        OrderAct act,
        String unit,
        List<Place> places,
        Competence competence,
        List<Receiver> receivers,
        boolean granted) {
    public Ruling {
        places = List.copyOf(places);
        receivers = List.copyOf(receivers);
    }

    /** Whether the authority is competent. */
    public boolean isGiven() {
        return !(competence instanceof Competence.Elsewhere);
    }
}
