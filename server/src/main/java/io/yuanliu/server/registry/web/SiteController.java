package io.yuanliu.server.registry.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.RegistryStore;
import io.yuanliu.server.registry.RegistryStore.Search;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.registry.Sites;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places where parties work. */
@RestController
@RequestMapping("/api/sites")
class SiteController {
    private static final String JSON = "application/json";

    private final RegistryStore store;
    private final Registry registry;
    private final Sites sites;

    SiteController(RegistryStore store, Registry registry, Sites sites) {
        this.store = store;
        this.registry = registry;
        this.sites = sites;
    }

    /** The sites that the asker may see, by name; {@code q} searches names and codes, {@code party} is one party's. */
    @Needs(Right.READ)
    @GetMapping
    Page<Site> list(
            Asker asker,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var key = party == null ? null : registry.party(party).map(Party::id).orElse("none");
        return store.sites(asker, new Search(q, key, Window.read(size, after)));
    }

    /** One site by its code. */
    @Needs(Right.READ)
    @GetMapping("/{id}")
    Site one(Asker asker, @PathVariable String id) {
        return registry.site(id)
                .map(Site::id)
                .map(key -> store.sites(asker, Set.of(key)).get(key))
                .orElseThrow(() -> new Rejection.NotFound("registry.site-unknown", "id", id));
    }

    /** Enters a site: {@code id, name, party, region, address, lng, lat}. */
    @Needs(Right.REGISTER)
    @PostMapping(consumes = JSON)
    ResponseEntity<Site> register(Asker asker, @RequestBody byte[] body) {
        return PartyController.answer(sites.register(asker, Form.read(body)));
    }

    /** Replaces a site by a new version. */
    @Needs(Right.REGISTER)
    @PutMapping(path = "/{id}", consumes = JSON)
    Site replace(Asker asker, @PathVariable String id, @RequestBody byte[] body) {
        return sites.replace(asker, id, Form.read(body));
    }
}
