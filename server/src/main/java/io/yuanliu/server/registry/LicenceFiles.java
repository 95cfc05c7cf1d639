package io.yuanliu.server.registry;

import io.yuanliu.server.files.OwnsFiles;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Scans of licences: whoever sees a party sees them; whoever enters its licences adds and removes them. One licence is
 * named {@code party|type|number}.
 */
@Component
class LicenceFiles implements OwnsFiles {
    private static final Pattern NAME = Pattern.compile("(.{1,200}?)\\|([A-Z][A-Z0-9_]{0,39})\\|(.{1,64})");

    private final RegistryStore store;
    private final Registry registry;

    LicenceFiles(RegistryStore store, Registry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public String kind() {
        return "licence";
    }

    @Override
    public Optional<Owned> find(Asker asker, String id) {
        var name = NAME.matcher(id);
        if (!name.matches()) {
            return Optional.empty();
        }
        var key = name.group(1);
        boolean known = store.licences(asker, key).stream()
                .anyMatch(licence ->
                        licence.type().equals(name.group(2)) && licence.number().equals(name.group(3)));
        return known
                ? Optional.ofNullable(store.parties(asker, Set.of(key)).get(key))
                        .map(party -> owned(asker, party))
                : Optional.empty();
    }

    private Owned owned(Asker asker, Party party) {
        boolean enters = asker.scope(Right.REGISTER).isEverything();
        return new Owned(party.seen(), registry.isPerson(party), enters, enters);
    }
}
