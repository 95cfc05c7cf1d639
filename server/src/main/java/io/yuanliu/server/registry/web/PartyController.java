package io.yuanliu.server.registry.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Licences;
import io.yuanliu.server.registry.Outcome;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.PartyKind;
import io.yuanliu.server.registry.PartyVersion;
import io.yuanliu.server.registry.Registration;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.RegistryStore;
import io.yuanliu.server.registry.RegistryStore.Search;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.registry.licences.LicenceType;
import io.yuanliu.server.registry.licences.LicenceTypes;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parties and their licences. */
@RestController
@RequestMapping("/api")
class PartyController {
    private static final String JSON = "application/json";

    /** A party with what belongs to it, and how it was registered before. */
    record PartyView(
            String id,
            String written,
            String name,
            String kind,
            List<String> nodes,
            List<String> categories,
            @Nullable String region,
            @Nullable String address,
            @Nullable String parent,
            List<String> codes,
            List<Licence> licences,
            List<Site> sites,
            List<PartyVersion> history) {}

    private final RegistryStore store;
    private final Registry registry;
    private final Registration registration;
    private final Licences licences;
    private final LicenceTypes types;

    PartyController(
            RegistryStore store, Registry registry, Registration registration, Licences licences, LicenceTypes types) {
        this.store = store;
        this.registry = registry;
        this.registration = registration;
        this.licences = licences;
        this.types = types;
    }

    /** The parties that the asker may see, by name; {@code q} searches names and codes, {@code id} is one code. */
    @Needs(Right.READ)
    @GetMapping("/parties")
    Page<Party> list(
            Asker asker,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var key = id == null ? null : registry.party(id).map(Party::id).orElse("none");
        return store.parties(asker, new Search(q, key, Window.read(size, after)));
    }

    /** The kinds of party that there are. */
    @Needs(Right.READ)
    @GetMapping("/party-kinds")
    List<PartyKind> kinds() {
        return store.kinds();
    }

    /** The types of licence that there are. */
    @Needs(Right.READ)
    @GetMapping("/licence-types")
    List<LicenceType> licenceTypes() {
        return types.all();
    }

    /** One party by any of its codes. */
    @Needs(Right.READ)
    @GetMapping("/parties/{id}")
    PartyView one(Asker asker, @PathVariable String id) {
        var party = registry.party(id)
                .map(Party::id)
                .map(key -> store.parties(asker, Set.of(key)).get(key))
                .orElseThrow(() -> new Rejection.NotFound("registry.party-unknown", "id", id));
        var sites = store.sites(asker, new Search(null, party.id(), Window.first(Window.MOST)));
        return new PartyView(
                party.id(),
                party.written(),
                party.name(),
                party.kind(),
                party.nodes(),
                party.categories(),
                party.region(),
                party.address(),
                party.parent(),
                party.codes(),
                store.licences(asker, party.id()),
                sites.items(),
                store.history(asker, party.id()));
    }

    /**
     * Enters a party: {@code id, name, kind, nodes, categories, region, address, parent, codes}. 201 when it is new,
     * 200 when it is there with the same content, 409 when with other content.
     */
    @Needs(Right.REGISTER)
    @PostMapping(path = "/parties", consumes = JSON)
    ResponseEntity<Party> register(Asker asker, @RequestBody byte[] body) {
        return answer(registration.register(asker, Form.read(body)));
    }

    /** Replaces a party by a new version; the old one stays in its history. */
    @Needs(Right.REGISTER)
    @PutMapping(path = "/parties/{id}", consumes = JSON)
    Party replace(Asker asker, @PathVariable String id, @RequestBody byte[] body) {
        return registration.replace(asker, id, Form.read(body));
    }

    /** Enters a licence: {@code type, number, scope, issuer, validFrom, validTo, status}. */
    @Needs(Right.REGISTER)
    @PostMapping(path = "/parties/{id}/licences", consumes = JSON)
    ResponseEntity<Licence> license(Asker asker, @PathVariable String id, @RequestBody byte[] body) {
        return answer(licences.register(asker, id, Form.read(body)));
    }

    /** Replaces the licence of the same type and number by a new version. */
    @Needs(Right.REGISTER)
    @PutMapping(path = "/parties/{id}/licences", consumes = JSON)
    Licence licenseAnew(Asker asker, @PathVariable String id, @RequestBody byte[] body) {
        return licences.replace(asker, id, Form.read(body));
    }

    static <T> ResponseEntity<T> answer(Outcome<T> outcome) {
        return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(outcome.value());
    }
}
