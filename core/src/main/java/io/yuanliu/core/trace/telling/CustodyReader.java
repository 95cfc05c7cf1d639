package io.yuanliu.core.trace.telling;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.Movement;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import io.yuanliu.core.trace.telling.Occurrence.Step;
import java.util.List;

/** Reads who gives, who takes, where, and by which business step. */
final class CustodyReader {
    private final RowNames names;

    CustodyReader(RowNames names) {
        this.names = names;
    }

    Custody read(Event event) {
        var context = event.context();
        var custody = new Custody(
                step(context),
                actor(event),
                place(context),
                end(context.sources(), "possessing_party", "owning_party"),
                end(context.sources(), "location", "location"),
                end(context.destinations(), "possessing_party", "owning_party"),
                end(context.destinations(), "location", "location"));
        return custody.equals(Custody.NONE) ? Custody.NONE : custody;
    }

    private static Step step(EventContext context) {
        return switch (Movement.of(context)) {
            case SHIPPING -> Step.SHIPPING;
            case RECEIVING -> Step.RECEIVING;
            case SELLING -> Step.SELLING;
            case DESTROYING -> Step.DESTROYING;
            case OTHER -> Step.OTHER;
        };
    }

    private int actor(Event event) {
        var written = Extensions.text(event.header(), event.context().extensions(), "party");
        if (written == null) {
            return Names.NONE;
        }
        return switch (Identifiers.read(written)) {
            case Reading.One(var party) -> names.intern(new WrittenIdentifier(written, party));
            case Reading.Several(var candidates) -> oneParty(written, candidates);
            case Reading.None _ -> Names.NONE;
        };
    }

    /** Of all that a bare number can be, the party; nobody when there are several. */
    private int oneParty(String written, List<Identifier> candidates) {
        var parties = candidates.stream()
                .filter(candidate -> candidate.level() == Identifier.Level.PARTY)
                .toList();
        return parties.size() == 1 ? names.intern(new WrittenIdentifier(written, parties.getFirst())) : Names.NONE;
    }

    private int place(EventContext context) {
        var place = context.bizLocation() == null ? context.readPoint() : context.bizLocation();
        return names.intern(place == null ? null : place.id());
    }

    private int end(List<Party> ends, String wanted, String otherwise) {
        for (var type : wanted.equals(otherwise) ? List.of(wanted) : List.of(wanted, otherwise)) {
            for (var end : ends) {
                if (Movement.word(end.type()).equals(type)) {
                    return names.intern(end.id());
                }
            }
        }
        return Names.NONE;
    }
}
