package io.yuanliu.server.people;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.PartyTree;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user or a client was given: a kind, the rights, and that from which the scope follows.
 *
 * @param party canonical key of the party; for enterprises and partners
 * @param region prefix of the division code; for officials
 * @param categories categories of an official; empty means every one
 */
public record Grant(
        Asker.Kind kind, @Nullable String party, @Nullable String region, Set<String> categories, Set<Right> rights) {
    public Grant {
        categories = Set.copyOf(categories);
        rights = Set.copyOf(rights);
    }

    /** Everything, for automation and administrators. */
    public static Grant full(Asker.Kind kind, Set<Right> rights) {
        return new Grant(kind, null, null, Set.of(), rights);
    }

    /** The asker with this grant; a party's scope holds the parties under it, as the tree knows them now. */
    Asker asker(String id, PartyTree tree) {
        return new Asker(id, kind, party, scope(tree), rights);
    }

    private Scope scope(PartyTree tree) {
        return switch (kind) {
            case ADMINISTRATOR, AUTOMATION -> new Scope.All();
            case OFFICIAL -> region == null ? new Scope.Nothing() : new Scope.Regions(region, categories);
            case ENTERPRISE, PARTNER -> party == null ? new Scope.Nothing() : ofParty(party, tree);
            case PUBLIC, PLATFORM -> new Scope.Nothing();
        };
    }

    private static Scope ofParty(String party, PartyTree tree) {
        var keys = new HashSet<>(tree.under(party));
        keys.add(Objects.requireNonNull(party));
        return Scope.ofParties(keys);
    }
}
