package io.yuanliu.server.scope;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: a person, a partner's program, the public, or the platform itself.
 *
 * @param id {@code user:<name>} or {@code client:<id>}; the {@code client} of every log entry
 * @param party canonical key of the party that this one belongs to, or null
 * @param scopes how far each of his rights reaches; one that is not there he has not
 * @param speaks for whom he may hand in what happened
 * @param services in which authorities' service he is
 */
public record Asker(
        String id,
        Kind kind,
        @Nullable String party,
        Map<Right, Scope> scopes,
        List<Speaking> speaks,
        List<Service> services) {
    /** What somebody is. */
    public enum Kind {
        ADMINISTRATOR,
        OFFICIAL,
        ENTERPRISE,
        PARTNER,
        AUTOMATION,
        PUBLIC,
        PLATFORM
    }

    private static final Scope NOTHING = new Scope.Nothing();
    private static final Asker PLATFORM = of(
                    "platform", Kind.PLATFORM, null, new Scope.Everything(), Set.of(Right.CAPTURE, Right.READ))
            .speaking(new Speaking.ForEverybody());
    private static final Asker PUBLIC = of("public", Kind.PUBLIC, null, NOTHING, Set.of());

    public Asker {
        scopes = Map.copyOf(scopes);
        speaks = List.copyOf(speaks);
        services = List.copyOf(services);
    }

    /** Somebody in no authority's service. */
    public Asker(String id, Kind kind, @Nullable String party, Map<Right, Scope> scopes, List<Speaking> speaks) {
        this(id, kind, party, scopes, speaks, List.of());
    }

    /** Somebody all of whose rights reach as far, and who speaks for nobody. */
    public static Asker of(String id, Kind kind, @Nullable String party, Scope scope, Set<Right> rights) {
        var scopes = new EnumMap<Right, Scope>(Right.class);
        rights.forEach(right -> scopes.put(right, scope));
        return new Asker(id, kind, party, scopes, List.of());
    }

    /** The platform itself: for projections and the public pages only, never for a request's own reads. */
    public static Asker platform() {
        return PLATFORM;
    }

    /** Anybody, without a sign-in. */
    public static Asker anybody() {
        return PUBLIC;
    }

    /** The same, known by this id. */
    public Asker named(String other) {
        return new Asker(other, kind, party, scopes, speaks, services);
    }

    public Asker speaking(Speaking... voices) {
        return new Asker(id, kind, party, scopes, List.of(voices), services);
    }

    public Asker serving(Service... others) {
        return new Asker(id, kind, party, scopes, speaks, List.of(others));
    }

    public boolean may(Right right) {
        return scopes.containsKey(right);
    }

    public Set<Right> rights() {
        return scopes.keySet();
    }

    /** How far a right reaches; nothing where he has it not. */
    public Scope scope(Right right) {
        return scopes.getOrDefault(right, NOTHING);
    }

    /** The authorities for which he may do this, by canonical key. */
    public Set<String> authorities(Right right) {
        return services.stream()
                .filter(service -> service.rights().contains(right))
                .map(Service::authority)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether he may do this for an authority with something of which at least this much is known. */
    public boolean mayFor(String authority, Right right, Whose whose) {
        return services.stream().anyMatch(service -> service.allows(authority, right, whose));
    }

    /** Whether it is a person who signs in, and no program. */
    public boolean isPerson() {
        return id.startsWith("user:");
    }
}
