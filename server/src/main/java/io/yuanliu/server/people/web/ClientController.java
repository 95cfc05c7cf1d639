package io.yuanliu.server.people.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.Client;
import io.yuanliu.server.people.Clients;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Partner clients, for those who manage access. */
@RestController
@RequestMapping("/api/clients")
@Needs(Right.MANAGE_ACCESS)
class ClientController {
    static final String ID_FORM = "[a-z0-9][a-z0-9._-]{1,63}";

    private static final Map<Asker.Kind, Set<Right>> POSSIBLE = Map.of(
            Asker.Kind.PARTNER, EnumSet.of(Right.CAPTURE, Right.READ, Right.REGISTER),
            Asker.Kind.OFFICIAL, EnumSet.of(Right.READ));

    /** A client; its secret only in the answer that tells of its making. */
    record ClientView(
            String id,
            String name,
            String kind,
            @Nullable String party,
            @Nullable String region,
            Set<String> categories,
            Set<Right> rights,
            Instant createdAt,
            String createdBy,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String secret) {
        static ClientView of(Client client) {
            return of(client, null);
        }

        static ClientView of(Client client, @Nullable String secret) {
            var grant = client.grant();
            return new ClientView(
                    client.id(),
                    client.name(),
                    grant.kind().name(),
                    grant.party(),
                    grant.region(),
                    new TreeSet<>(grant.categories()),
                    new TreeSet<>(grant.rights()),
                    client.createdAt(),
                    client.createdBy(),
                    client.usedAt(),
                    client.revokedAt(),
                    secret);
        }
    }

    private final Clients clients;

    ClientController(Clients clients) {
        this.clients = clients;
    }

    @GetMapping
    Paged<ClientView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return Paged.of(clients.all().stream().map(ClientView::of).toList(), page, size);
    }

    /**
     * Makes a client: {@code {"id", "name", "party"}} for a partner, {@code "kind": "official", "region"} for a
     * department's program; {@code rights} may narrow what it may do.
     */
    @PostMapping(consumes = "application/json")
    ResponseEntity<ClientView> create(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var id = form.text("id", 64);
        if (!id.isEmpty() && !id.matches(ID_FORM)) {
            form.rule("access.id-form", "id", Map.of());
        }
        var name = form.text("name", 100);
        var grant = GrantForm.read(form, POSSIBLE.keySet(), Asker.Kind.PARTNER, POSSIBLE);
        form.finish();
        var added = clients.add(asker, id, name, grant, request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(ClientView.of(added.client(), added.secret()));
    }

    /** Ends a client for good. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Asker asker, @PathVariable String id, HttpServletRequest request) {
        clients.revoke(asker, id, request.getRemoteAddr());
    }
}
