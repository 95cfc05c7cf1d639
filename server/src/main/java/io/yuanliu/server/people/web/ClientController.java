package io.yuanliu.server.people.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.people.Client;
import io.yuanliu.server.people.Clients;
import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.Grants;
import io.yuanliu.server.people.web.GrantForm.Possible;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<Right> OF_A_PARTNER = EnumSet.of(Right.CAPTURE, Right.READ, Right.REGISTER);

    /** Orders take persons: a program is never given them. */
    static final Map<Asker.Kind, Possible> POSSIBLE = Map.of(
            Asker.Kind.PARTNER, new Possible(OF_A_PARTNER, OF_A_PARTNER),
            Asker.Kind.OFFICIAL,
                    new Possible(EnumSet.of(Right.READ), EnumSet.of(Right.READ, Right.CAPTURE, Right.CORRECT)));

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
            @Nullable String secret,
            List<GrantView> grants) {
        static ClientView of(Client client, List<Grant> grants, @Nullable String secret) {
            return new ClientView(
                    client.id(),
                    client.name(),
                    client.kind().name(),
                    client.party(),
                    GrantView.region(grants),
                    GrantView.categories(grants),
                    GrantView.rights(grants),
                    client.createdAt(),
                    client.createdBy(),
                    client.usedAt(),
                    client.revokedAt(),
                    secret,
                    grants.stream().map(GrantView::of).toList());
        }
    }

    private final Clients clients;
    private final Grants grants;

    ClientController(Clients clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
    }

    /** All there are, by id. */
    @GetMapping
    Page<ClientView> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int size) {
        return clients.page(Window.read(size, after)).shown(this::views);
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
        var granted = GrantForm.read(form, POSSIBLE.keySet(), Asker.Kind.PARTNER, POSSIBLE, asker.id());
        form.finish();
        var added =
                clients.add(asker, id, name, granted.kind(), granted.party(), granted.grant(), request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(ClientView.of(added.client(), List.of(granted.grant()), added.secret()));
    }

    /** Ends a client for good. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Asker asker, @PathVariable String id, HttpServletRequest request) {
        clients.revoke(asker, id, request.getRemoteAddr());
    }

    private List<ClientView> views(List<Client> shown) {
        var given = grants.of(shown.stream().map(Client::askerId).toList());
        return shown.stream()
                .map(client -> ClientView.of(client, given.getOrDefault(client.askerId(), List.of()), null))
                .toList();
    }
}
