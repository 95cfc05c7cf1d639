package io.yuanliu.server.flows;

import io.yuanliu.core.flow.Side;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Scope;
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
        return switch (asker.scope()) {
            case Scope.All() -> EnumSet.of(Side.HOLDER, Side.AUTHORITY);
            case Scope.Parties(var keys) ->
                whose.party() != null && keys.contains(whose.party()) ? EnumSet.of(Side.HOLDER) : Set.of();
            case Scope.Regions _ -> EnumSet.of(Side.AUTHORITY);
            case Scope.Nothing() -> Set.of();
        };
    }

    static Set<String> rights(Asker asker) {
        return asker.rights().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
