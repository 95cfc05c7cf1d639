package io.yuanliu.wire.profile.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the structures that names stand for. */
final class Structures implements CelTypeProvider {
    private final ImmutableMap<String, CelType> byName;

    Structures(Iterable<Kind> kinds) {
        var found = new LinkedHashMap<String, CelType>();
        kinds.forEach(kind -> collect(kind, found));
        byName = ImmutableMap.copyOf(found);
    }

    private static void collect(Kind kind, Map<String, CelType> found) {
        switch (kind) {
            case Kind.Structure structure -> {
                found.put(structure.name(), structure.cel());
                structure.fields().values().forEach(field -> collect(field, found));
            }
            case Kind.Many(Kind item) -> collect(item, found);
            case Kind.ByText(Kind value) -> collect(value, found);
            case Kind.Single _ -> {}
        }
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return byName.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
