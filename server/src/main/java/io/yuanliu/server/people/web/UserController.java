package io.yuanliu.server.people.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.User;
import io.yuanliu.server.people.Users;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Map<Asker.Kind, Set<Right>> POSSIBLE =
            Users.kinds().stream().collect(Collectors.toMap(kind -> kind, Users::usualRights));

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
            @Nullable String password) {
        static UserView of(User user) {
            return of(user, null);
        }

        static UserView of(User user, @Nullable String password) {
            var grant = user.grant();
            return new UserView(
                    user.name(),
                    user.displayName(),
                    grant.kind().name(),
                    grant.party(),
                    grant.region(),
                    new TreeSet<>(grant.categories()),
                    new TreeSet<>(grant.rights()),
                    user.mustChangePassword(),
                    user.disabled(),
                    password);
        }
    }

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @GetMapping
    Paged<UserView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return Paged.of(users.all().stream().map(UserView::of).toList(), page, size);
    }

    /** Adds a person: {@code {"name", "displayName", "kind", "party" or "region", "categories", "rights"}}. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<UserView> create(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var name = form.text("name", 64);
        if (!name.isEmpty() && !name.matches(ClientController.ID_FORM)) {
            form.rule("access.id-form", "name", Map.of());
        }
        var displayName = form.text("displayName", 100);
        form.text("kind", 20);
        var grant = GrantForm.read(form, Users.kinds(), Asker.Kind.OFFICIAL, POSSIBLE);
        form.finish();
        var added = users.add(asker, name, displayName, grant, request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(UserView.of(added.user(), added.password()));
    }

    /** Lets a person in no more. */
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Asker asker, @PathVariable String name, HttpServletRequest request) {
        users.disable(asker, name, request.getRemoteAddr());
    }
}
