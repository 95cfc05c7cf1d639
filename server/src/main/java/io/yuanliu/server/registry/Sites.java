package io.yuanliu.server.registry;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.scope.Asker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entering sites: the same content twice is one site, other content under the same code is refused or a new version. */
@Component
public class Sites {
    private final RegistryStore store;
    private final Registry registry;
    private final Ownership ownership;

    public Sites(RegistryStore store, Registry registry, Ownership ownership) {
        this.store = store;
        this.registry = registry;
        this.ownership = ownership;
    }

    public Outcome<Site> register(Asker asker, Form form) {
        var site = read(asker, form);
        if (store.add(site, asker.id()) == Written.NEW) {
            registry.changed();
            return new Outcome<>(site, true);
        }
        var known = find(Asker.platform(), site.id()).orElseThrow();
        if (!ownership.mayAddTo(asker, known.party()) || !same(known, site)) {
            throw new Rejection.Conflict(Finding.block("registry.taken", "/id", Map.of()));
        }
        return new Outcome<>(known, false);
    }

    /** Replaces a site by a new version. */
    public Site replace(Asker asker, String written, Form form) {
        var known = registry.site(written)
                .filter(site -> ownership.mayAddTo(asker, site.party()))
                .orElseThrow(() -> new Rejection.NotFound("registry.site-unknown", "id", written));
        var site = read(asker, form);
        if (!site.id().equals(known.id())) {
            throw new Rejection.Refused(Finding.block("registry.other-id", "/id", Map.of("id", known.id())));
        }
        if (!same(known, site)) {
            store.replace(site, asker.id());
            registry.changed();
        }
        return site;
    }

    private Optional<Site> find(Asker asker, String key) {
        return Optional.ofNullable(store.sites(asker, Set.of(key)).get(key));
    }

    private Site read(Asker asker, Form form) {
        var written = form.text("id", 500);
        var identifier = Fields.place(form, "id").orElse(null);
        var name = form.text("name", 200);
        var party = owner(asker, form);
        var region = Fields.region(form)
                .or(() -> Optional.ofNullable(regionOf(identifier, party)))
                .orElse(null);
        var address = form.optional("address", 300);
        var lng = degrees(form, "lng", 180);
        var lat = degrees(form, "lat", 90);
        if ((lng == null) != (lat == null) && !form.isFaulty("lng") && !form.isFaulty("lat")) {
            form.rule("registry.both-degrees", lng == null ? "lng" : "lat", Map.of());
        }
        form.finish();
        return new Site(
                Objects.requireNonNull(identifier).key(),
                written,
                name,
                Objects.requireNonNull(party).id(),
                region,
                address,
                lng,
                lat);
    }

    private @Nullable Party owner(Asker asker, Form form) {
        var written = form.text("party", 500);
        if (written.isEmpty()) {
            return null;
        }
        var party = registry.party(written).orElse(null);
        if (party == null) {
            form.rule("registry.party-unknown", "party", Map.of("id", written));
        } else if (!ownership.mayAddTo(asker, party.id())) {
            form.rule("registry.not-yours-to-add", "party", Map.of());
        }
        return party;
    }

    private static @Nullable BigDecimal degrees(Form form, String name, long most) {
        var degrees = form.number(name, -most, most);
        return degrees == null ? null : degrees.setScale(6, RoundingMode.HALF_UP);
    }

    private static @Nullable String regionOf(@Nullable Identifier identifier, @Nullable Party party) {
        if (identifier instanceof SchemeCode code && code.level() == Identifier.Level.PLACE) {
            return code.region().orElse(null);
        }
        return party == null ? null : party.region();
    }

    private static boolean same(Site one, Site other) {
        return one.name().equals(other.name())
                && one.party().equals(other.party())
                && Objects.equals(one.region(), other.region())
                && Objects.equals(one.address(), other.address())
                && isEqual(one.lng(), other.lng())
                && isEqual(one.lat(), other.lat());
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
