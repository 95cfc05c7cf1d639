package io.yuanliu.server.people.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.KnownAskers;
import io.yuanliu.server.people.SignIn;
import io.yuanliu.server.people.User;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Askers;
import io.yuanliu.server.scope.Open;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out at the console. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 500;

    /** Who is signed in, and what that one may do. */
    record SessionView(
            String name,
            String displayName,
            String kind,
            @Nullable String party,
            Set<Right> rights,
            boolean mustChangePassword) {}

    private final SignIn signIn;
    private final KnownAskers askers;
    private final SessionCookie cookie;

    SessionController(SignIn signIn, KnownAskers askers, SessionCookie cookie) {
        this.signIn = signIn;
        this.askers = askers;
        this.cookie = cookie;
    }

    /** Signs in with {@code {"name", "password"}}; sets the session's cookie and the one with the CSRF token. */
    @Open
    @PostMapping(consumes = "application/json")
    SessionView open(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response) {
        var form = Form.read(body);
        var name = form.text("name", LONGEST_NAME);
        var password = form.secret("password", LONGEST_PASSWORD);
        form.finish();
        var opened = signIn.open(name, password, request.getRemoteAddr());
        SessionCookie.read(request).ifPresent(signIn::close);
        cookie.write(request, response, opened.token());
        offerCsrfToken(request);
        return view(opened.user());
    }

    @Open(signedIn = true, beforeOwnPassword = true)
    @GetMapping
    SessionView current(Asker asker, HttpServletRequest request) {
        offerCsrfToken(request);
        var user = user();
        return user != null
                ? view(user)
                : new SessionView(asker.id(), asker.id(), asker.kind().name(), asker.party(), sorted(asker), false);
    }

    @Open(signedIn = true, beforeOwnPassword = true)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(signIn::close);
        cookie.clear(request, response);
    }

    /** Changes one's own password with {@code {"current", "new"}}; one's other sessions end. */
    @Open(signedIn = true, beforeOwnPassword = true)
    @PostMapping(path = "/password", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody byte[] body, HttpServletRequest request) {
        var user = user();
        var token = SessionCookie.read(request);
        if (user == null || token.isEmpty()) {
            throw new Rejection.Forbidden("access.forbidden");
        }
        var form = Form.read(body);
        var current = form.secret("current", LONGEST_PASSWORD);
        var next = form.secret("new", LONGEST_PASSWORD);
        form.finish();
        signIn.changePassword(user, token.get(), current, next, request.getRemoteAddr());
    }

    private SessionView view(User user) {
        var asker = askers.of(user);
        return new SessionView(
                user.name(),
                user.displayName(),
                asker.kind().name(),
                asker.party(),
                sorted(asker),
                user.mustChangePassword());
    }

    private static Set<Right> sorted(Asker asker) {
        return new TreeSet<>(asker.rights());
    }

    private static @Nullable User user() {
        Askers.current();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof User user ? user : null;
    }

    /** Asking for the token sets its cookie. */
    private static void offerCsrfToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
