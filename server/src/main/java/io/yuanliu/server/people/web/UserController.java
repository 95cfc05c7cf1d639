package io.yuanliu.server.people.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.Grants;
import io.yuanliu.server.people.User;
import io.yuanliu.server.people.Users;
import io.yuanliu.server.people.web.GrantForm.Possible;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The people who may sign in, for those who manage access. */
@RestController
@RequestMapping("/api/users")
@Needs(Right.MANAGE_ACCESS)
class UserController {
    static final Map<Asker.Kind, Possible> POSSIBLE = Users.kinds().stream()
            .collect(Collectors.toMap(
                    kind -> kind, kind -> new Possible(Users.usualRights(kind), Users.possibleRights(kind))));

    /** A user; the first password, which must be changed, only in the answer that tells of the making. */
    record UserView(
            String name,
            String displayName,
            String kind,
            @Nullable String party,
            @Nullable String region,
            Set<String> categories,
            Set<Right> rights,
            boolean mustChangePassword,
            boolean disabled,
            @Nullable String password,
            List<GrantView> grants) {
        static UserView of(User user, List<Grant> grants, @Nullable String password) {
            return new UserView(
                    user.name(),
                    user.displayName(),
                    user.kind().name(),
                    user.party(),
                    GrantView.region(grants),
                    GrantView.categories(grants),
                    GrantView.rights(grants),
                    user.mustChangePassword(),
                    user.disabled(),
                    password,
                    grants.stream().map(GrantView::of).toList());
        }
    }

    private final Users users;
    private final Grants grants;

    UserController(Users users, Grants grants) {
        this.users = users;
        this.grants = grants;
    }

    /** All there are, by name. */
    @GetMapping
    Page<UserView> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int size) {
        return users.page(Window.read(size, after)).shown(this::views);
    }

    /** Adds a person: {@code {"name", "displayName", "kind", "party" or "region", "categories", "stages", "rights", "authority",
     * "role", "until"}}. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<UserView> create(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var name = form.text("name", 64);
        if (!name.isEmpty() && !name.matches(ClientController.ID_FORM)) {
            form.rule("access.id-form", "name", Map.of());
        }
        var displayName = form.text("displayName", 100);
        form.text("kind", 20);
        var granted = GrantForm.read(form, Users.kinds(), Asker.Kind.OFFICIAL, POSSIBLE, asker.id());
        form.finish();
        var added = users.add(
                asker, name, displayName, granted.kind(), granted.party(), granted.grant(), request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(UserView.of(added.user(), List.of(granted.grant()), added.password()));
    }

    /** Lets a person in no more. */
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Asker asker, @PathVariable String name, HttpServletRequest request) {
        users.disable(asker, name, request.getRemoteAddr());
    }

    private List<UserView> views(List<User> shown) {
        var given = grants.of(shown.stream().map(User::askerId).toList());
        return shown.stream()
                .map(user -> UserView.of(user, given.getOrDefault(user.askerId(), List.of()), null))
                .toList();
    }
}
