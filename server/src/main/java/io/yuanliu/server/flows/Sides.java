package io.yuanliu.server.flows;

import io.yuanliu.core.flow.Side;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** On which sides an asker stands towards a thing that this one sees. */
final class Sides {
    private Sides() {}

    static Set<Side> of(Asker asker, Whose whose) {
        if (asker.kind() == Asker.Kind.PLATFORM) {
            return EnumSet.of(Side.PLATFORM);
        }
        var sides = EnumSet.noneOf(Side.class);
        var seen = asker.scope(Right.READ);
        if (seen.isEverything()
                || (whose.party() != null && (seen.covers(Whose.of(whose.party())) || serves(asker, whose.party())))) {
            sides.add(Side.HOLDER);
        }
        if (asker.scope(Right.CHECK).isEverything()
                || (asker.kind() == Asker.Kind.OFFICIAL
                        && asker.scope(Right.CHECK).reaches(whose))) {
            sides.add(Side.AUTHORITY);
        }
        return sides;
    }

    /** An official gives his authority's word, whatever his grant is about. */
    private static boolean serves(Asker asker, String authority) {
        return asker.services().stream().anyMatch(service -> service.authority().equals(authority));
    }

    static Set<String> rights(Asker asker) {
        return asker.rights().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
