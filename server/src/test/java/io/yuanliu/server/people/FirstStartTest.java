package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    private final InMemory.Users users = new InMemory.Users();
    private final InMemory.Clients clients = new InMemory.Clients();
    private final Passwords passwords = InMemory.quickPasswords();
    private final List<String> noted = new ArrayList<>();

    @Test
    void aGeneratedPasswordIsShownOnceWhenThePlatformIsReady(CapturedOutput output) {
        var first = start(null, null);
        assertThat(output.getAll()).isEmpty();
        first.show();
        first.show();
        first.destroy();
        var password = output.getAll().replaceAll("(?s).*password: (\\S+).*", "$1");
        assertThat(output.getAll().lines()).hasSize(1);
        assertThat(passwords.matches(password, users.find("admin").orElseThrow().passwordHash()))
                .isTrue();
        start(null, null).show();
        assertThat(output.getAll().lines()).hasSize(1);
        assertThat(noted).noneMatch(row -> row.contains(password));
    }

    @Test
    void aStartThatFailsStillShowsThePasswordItMade(CapturedOutput output) {
        start(null, null).destroy();
        assertThat(output.getAll()).contains("admin");
    }

    @Test
    void aGivenPasswordIsTakenAndNeverShown(CapturedOutput output) {
        start("Given-By-The-Operator-1", null).show();
        assertThat(output.getAll()).isEmpty();
        assertThat(passwords.matches(
                        "Given-By-The-Operator-1",
                        users.find("admin").orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void theAutomationClientMayNotManageAccess() {
        start("x", new Settings.FirstClient("robot", "secret"));
        assertThat(clients.find("robot").orElseThrow().client().kind()).isEqualTo(Asker.Kind.AUTOMATION);
        var grant = Objects.requireNonNull(clients.given.get("robot"));
        assertThat(grant.rights()).containsExactlyInAnyOrder(Right.CAPTURE, Right.READ, Right.REGISTER);
    }

    @Test
    void aLaterStartChangesNeitherSecretNorRights() {
        start("x", new Settings.FirstClient("robot", "secret"));
        var before = clients.find("robot").orElseThrow();
        start("y", new Settings.FirstClient("robot", "other"));
        assertThat(clients.find("robot")).hasValue(before);
    }

    private FirstStart start(@Nullable String adminPassword, Settings.@Nullable FirstClient client) {
        var settings = new Settings(
                0,
                Path.of("data"),
                Optional.empty(),
                Optional.ofNullable(adminPassword),
                Optional.ofNullable(client),
                URI.create("http://localhost:8080"),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var first = new FirstStart(settings, users, clients, passwords, new InMemory.Operations(noted));
        first.afterSingletonsInstantiated();
        return first;
    }
}
