package io.yuanliu.server.flows;

import io.yuanliu.core.flow.Change;
import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.flow.Side;
import io.yuanliu.core.flow.Standpoint;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which sides an asker stands towards a thing that this one sees: with each right as far as that right reaches. */
final class Sides {
    private Sides() {}

    /** Where the asker stands, as far as the changes of a flow ask. */
    static Set<Standpoint> of(Asker asker, Whose whose, Flow<?> flow) {
        var standpoints = new HashSet<Standpoint>();
        for (Change<?> change : flow.changes()) {
            if (stands(asker, whose, change)) {
                standpoints.add(new Standpoint(change.side(), change.right()));
            }
        }
        return standpoints;
    }

    private static boolean stands(Asker asker, Whose whose, Change<?> change) {
        if (asker.kind() == Asker.Kind.PLATFORM) {
            return change.side() == Side.PLATFORM;
        }
        return switch (change.side()) {
            case PLATFORM -> false;
            case HOLDER -> holds(asker, Right.valueOf(change.right()), whose.party());
            case AUTHORITY -> checks(asker, Right.valueOf(change.right()), whose);
        };
    }

    private static boolean holds(Asker asker, Right right, @Nullable String party) {
        var scope = asker.scope(right);
        // An official gives his authority's word, whatever his grant is about.
        return scope.isEverything()
                || (party != null
                        && (scope.covers(Whose.of(party))
                                || asker.authorities(right).contains(party)));
    }

    private static boolean checks(Asker asker, Right right, Whose whose) {
        var scope = asker.scope(right);
        return scope.isEverything() || (asker.kind() == Asker.Kind.OFFICIAL && scope.covers(whose));
    }
}
