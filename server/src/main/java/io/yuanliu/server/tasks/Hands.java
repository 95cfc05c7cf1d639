package io.yuanliu.server.tasks;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Speaking;
import io.yuanliu.server.scope.Whose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which tasks are an asker's own, as far as one scope of his reaches: those that take one of the rights that have it, and
 * that his party has to do, or any official.
 *
 * @param rights all that reach equally far
 * @param everybody whether he does what anybody has to do
 * @param parties that he acts for, by canonical key
 * @param official whether he does what any official with the right may do
 */
public record Hands(Set<Right> rights, boolean everybody, Set<String> parties, boolean official) {
    public Hands {
        rights = Set.copyOf(rights);
        parties = Set.copyOf(parties);
    }

    /** One for each scope of the asker; no task is in two of them. */
    static List<Hands> of(Asker asker) {
        var rights = new LinkedHashMap<Scope, Set<Right>>();
        asker.scopes().forEach((right, scope) -> {
            if (!scope.isNothing()) {
                rights.computeIfAbsent(scope, any -> EnumSet.noneOf(Right.class))
                        .add(right);
            }
        });
        var hands = new ArrayList<Hands>();
        rights.forEach((scope, same) -> hands.add(new Hands(
                same,
                scope.isEverything(),
                parties(asker, scope),
                scope.isEverything() || asker.kind() == Asker.Kind.OFFICIAL)));
        return hands;
    }

    private static Set<String> parties(Asker asker, Scope scope) {
        var parties = new HashSet<String>();
        if (asker.party() != null) {
            parties.add(asker.party());
        }
        if (scope instanceof Scope.Clauses(var clauses)) {
            clauses.forEach(clause -> parties.addAll(clause.values(Whose.PARTY)));
        }
        for (var speaking : asker.speaks()) {
            if (speaking instanceof Speaking.ForAuthority(var authority)) {
                parties.add(authority);
            }
        }
        return parties;
    }

    /** Any of the rights; they all reach equally far. */
    public Right right() {
        return rights.iterator().next();
    }
}
