package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PASSWORD = "Lan-Jiang-9902";

    private final TestClock clock = new TestClock();
    private final Passwords passwords = InMemory.quickPasswords();
    private final InMemory.Users users = new InMemory.Users();
    private final InMemory.Sessions sessions = new InMemory.Sessions();
    private final List<String> noted = new ArrayList<>();
    private final SignIn signIn =
            new SignIn(users, sessions, passwords, new Throttle(clock), new InMemory.Operations(noted), clock);

    @BeforeEach
    void aUser() {
        var admin = new User("admin", "A", Asker.Kind.ADMINISTRATOR, null, false, false);
        var grant = Grant.full(Asker.Kind.ADMINISTRATOR, Set.of(), "");
        users.add(new UserStore.Account(admin, passwords.hash(PASSWORD)), grant);
    }

    @Test
    void aSessionEndsWhenIdleAndAfterHalfADay() {
        var token = signIn.open("admin", PASSWORD, "here").token();
        for (int hour = 0; hour < 11; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(signIn.find(token)).as("hour " + hour).isPresent();
        }
        clock.pass(Duration.ofHours(1));
        assertThat(signIn.find(token)).isEmpty();
        var idle = signIn.open("admin", PASSWORD, "here").token();
        clock.pass(Duration.ofMinutes(121));
        assertThat(signIn.find(idle)).isEmpty();
    }

    @Test
    void theTokenItselfIsNotKept() {
        var token = signIn.open("admin", PASSWORD, "here").token();
        assertThat(sessions.kept.keySet()).noneMatch(key -> key.contains(token));
        signIn.close(token);
        assertThat(signIn.find(token)).isEmpty();
    }

    @Test
    void aWrongNameAndAWrongPasswordAreToldAlike() {
        var wrongName = catchThrowable(() -> signIn.open("nobody", PASSWORD, "here"));
        var wrongPassword = catchThrowable(() -> signIn.open("admin", "x", "here"));
        assertThat(wrongName).isInstanceOf(Rejection.Unauthenticated.class).hasMessage(wrongPassword.getMessage());
        assertThat(noted).allMatch(row -> !row.contains(PASSWORD));
    }

    @Test
    void whoIsShutOutStaysOut() {
        var token = signIn.open("admin", PASSWORD, "here").token();
        users.setDisabled("admin", true);
        assertThat(signIn.find(token)).isEmpty();
        assertThatThrownBy(() -> signIn.open("admin", PASSWORD, "here")).isInstanceOf(Rejection.Unauthenticated.class);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        var other = signIn.open("admin", PASSWORD, "there").token();
        var opened = signIn.open("admin", PASSWORD, "here");
        assertThatThrownBy(() -> signIn.changePassword(opened.user(), opened.token(), "x", "Cheng-Chuan-1", "here"))
                .isInstanceOf(Rejection.Refused.class);
        for (var weak : List.of("short", "admin", "aaaaaaaaaaaaaaa", PASSWORD)) {
            assertThatThrownBy(
                            () -> signIn.changePassword(opened.user(), opened.token(), PASSWORD, weak, "here" + weak))
                    .as(weak)
                    .isInstanceOf(Rejection.Refused.class);
        }
        signIn.changePassword(opened.user(), opened.token(), PASSWORD, "Cheng-Chuan-1", "here");
        assertThat(signIn.find(other)).isEmpty();
        assertThat(signIn.find(opened.token())).isPresent();
        assertThat(signIn.open("admin", "Cheng-Chuan-1", "here").token()).isNotEmpty();
    }
}
