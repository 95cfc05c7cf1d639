package io.yuanliu.server.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Named;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.secrets.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who somebody is, for judging and for naming things in answers. Answers are those of the last seconds and know no
 * scope: what of it an asker may see is the caller's to cut.
 */
@Component
public class Registry {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED = 50_000;
    /** In characters. What is longer comes from nobody who writes it every day, and would fill the memory. */
    private static final int LONGEST_REMEMBERED = 200;

    private final RegistryStore store;
    private final Secrets secrets;
    private final Cache<String, Optional<Party>> parties = remembered();
    private final Cache<String, Optional<Site>> sites = remembered();
    private final Cache<String, List<Licence>> licences = remembered();
    private final Cache<String, Boolean> personKinds = remembered();
    private final Cache<String, Optional<String>> persons = remembered();

    public Registry(RegistryStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    private static <V> Cache<String, V> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(FRESH)
                .build();
    }

    /** The party behind any written identifier: its own, one of its further codes, a person's citizen number. */
    public Optional<Party> party(String written) {
        return Named.party(written) instanceof Reading.One(var identifier)
                ? keyOf(identifier).flatMap(this::byKey)
                : Optional.empty();
    }

    /** Whether a party is a person, whom the public must not read by name; one of an unknown kind is taken for a person. */
    public boolean isPerson(Party party) {
        return personKinds.get(party.kind(), this::isPersonKind);
    }

    private boolean isPersonKind(String kind) {
        return store.kinds().stream()
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .map(PartyKind::person)
                .orElse(true);
    }

    /** The parties behind canonical keys, by the key that was asked for; unknown ones are left out. */
    public Map<String, Party> parties(Collection<String> keys) {
        var found = new HashMap<String, Party>();
        var missing = new HashSet<String>();
        for (var key : Set.copyOf(keys)) {
            var known = parties.getIfPresent(key);
            if (known == null) {
                missing.add(key);
            } else {
                known.ifPresent(party -> found.put(key, party));
            }
        }
        if (!missing.isEmpty()) {
            var looked = store.parties(Asker.platform(), missing);
            missing.forEach(key -> parties.put(key, Optional.ofNullable(looked.get(key))));
            found.putAll(looked);
        }
        return found;
    }

    /** The authorities of a kind that answer for a division (six digits). */
    public List<Party> authorities(String node, String region) {
        return store.authorities(node, region);
    }

    /** The site behind any written identifier. Events name the same few, each time written alike. */
    public Optional<Site> site(String written) {
        return written.length() > LONGEST_REMEMBERED ? lookUpSite(written) : sites.get(written, this::lookUpSite);
    }

    private Optional<Site> lookUpSite(String written) {
        return Named.place(written) instanceof Reading.One(var identifier)
                ? one(store.sites(Asker.platform(), Set.of(identifier.key())), identifier.key())
                : Optional.empty();
    }

    /** The sites behind canonical keys; unknown ones are left out. */
    public Map<String, Site> sites(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : store.sites(Asker.platform(), Set.copyOf(keys));
    }

    /** The licence of a type that a party holds at a moment; of several the one that holds longest. */
    public Optional<Licence> licence(String partyKey, String licenceType, Instant at) {
        var day = LocalDate.ofInstant(at, SHANGHAI);
        return licences.get(partyKey, key -> store.licences(Asker.platform(), key)).stream()
                .filter(licence -> licence.type().equals(licenceType) && licence.holdsOn(day))
                .max(Comparator.comparing(Registry::end));
    }

    /** The key under which an identifier's owner is registered; a citizen number leads to a public id, or nowhere. */
    Optional<String> keyOf(Identifier identifier) {
        return identifier instanceof SchemeCode number && number.personal()
                ? persons.get(number.key(), key -> store.person(numberHash(number)))
                : Optional.of(identifier.key());
    }

    byte[] numberHash(SchemeCode number) {
        return secrets.searchHash("citizen number", number.value());
    }

    void changed() {
        parties.invalidateAll();
        sites.invalidateAll();
        licences.invalidateAll();
        persons.invalidateAll();
    }

    private Optional<Party> byKey(String partyKey) {
        return parties.get(partyKey, key -> one(store.parties(Asker.platform(), Set.of(key)), key));
    }

    private static <T> Optional<T> one(Map<String, T> found, String key) {
        return Optional.ofNullable(found.get(key));
    }

    private static LocalDate end(Licence licence) {
        return licence.validTo() == null ? LocalDate.MAX : licence.validTo();
    }
}
