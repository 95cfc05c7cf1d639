package io.yuanliu.server.people.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.Client;
import io.yuanliu.server.people.Clients;
import io.yuanliu.server.people.Grants;
import io.yuanliu.server.people.User;
import io.yuanliu.server.people.Users;
import io.yuanliu.server.people.web.GrantForm.Possible;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people and programs are given, for those who manage access. */
@RestController
@RequestMapping("/api/grants")
@Needs(Right.MANAGE_ACCESS)
class GrantController {
    private final Grants grants;
    private final Users users;
    private final Clients clients;

    GrantController(Grants grants, Users users, Clients clients) {
        this.grants = grants;
        this.users = users;
        this.clients = clients;
    }

    /** The grants of a holder, {@code user:<name>} or {@code client:<id>}, that nobody has ended. */
    @GetMapping
    List<GrantView> list(@RequestParam String holder) {
        return grants.of(List.of(holder)).getOrDefault(holder, List.of()).stream()
                .map(GrantView::of)
                .toList();
    }

    /**
     * Gives a holder something more: {@code {"holder", "role", "rights", "until"}} with {@code region}, {@code categories},
     * {@code stages}, {@code authority} for an official, {@code party} for others.
     */
    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    GrantView give(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var holder = form.text("holder", 100);
        var kind = kind(holder);
        var possible = holder.startsWith("user:") ? UserController.POSSIBLE : ClientController.POSSIBLE;
        var granted = GrantForm.read(
                form, Set.of(kind), kind, Map.of(kind, possible.getOrDefault(kind, Possible.NONE)), asker.id());
        form.finish();
        return GrantView.of(grants.add(asker, holder, granted.grant(), request.getRemoteAddr()));
    }

    /** Takes something away. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Asker asker, @PathVariable UUID id, HttpServletRequest request) {
        grants.end(asker, id, request.getRemoteAddr());
    }

    private Asker.Kind kind(String holder) {
        return Optional.ofNullable(users.named(Set.of(holder)).get(holder))
                .map(User::kind)
                .or(() -> holder.startsWith("client:")
                        ? clients.find(holder.substring("client:".length())).map(Client::kind)
                        : Optional.empty())
                .orElseThrow(() -> new Rejection.NotFound("access.holder-unknown", "holder", holder));
    }
}
