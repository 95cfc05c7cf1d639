package io.yuanliu.server.people;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a platform without users begins with: {@code admin}, and the automation client of {@code YUANLIU_CLIENT}. A
 * generated password goes to standard output once, after the platform is ready, or when its start fails; never to a log.
 */
@Component
class FirstStart implements SmartInitializingSingleton, DisposableBean {
    static final String ADMIN = "admin";
    private static final String SELF = "platform";

    private final Settings settings;
    private final UserStore users;
    private final ClientStore clients;
    private final Passwords passwords;
    private final OperationLog operations;
    private final AtomicReference<@Nullable String> unseen = new AtomicReference<>();

    FirstStart(Settings settings, UserStore users, ClientStore clients, Passwords passwords, OperationLog operations) {
        this.settings = settings;
        this.users = users;
        this.clients = clients;
        this.passwords = passwords;
        this.operations = operations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (users.isEmpty()) {
            addAdministrator();
        }
        settings.client().ifPresent(this::addAutomation);
    }

    /** After the line that says the platform is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void show() {
        var password = unseen.getAndSet(null);
        if (password != null) {
            System.out.println("管理员 Administrator: " + ADMIN + "  密码 password: " + password + "  (仅显示一次 shown once)");
        }
    }

    @Override
    public void destroy() {
        show();
    }

    private void addAdministrator() {
        var password = settings.adminPassword().orElseGet(passwords::generate);
        var grant = Grant.full(Asker.Kind.ADMINISTRATOR, Users.usualRights(Asker.Kind.ADMINISTRATOR), SELF);
        var admin = new User(ADMIN, "系统管理员", Asker.Kind.ADMINISTRATOR, null, false, false);
        if (users.add(new UserStore.Account(admin, passwords.hash(password)), grant)) {
            operations.note(SELF, Operation.USER_CREATE, admin.askerId(), Result.DONE, "");
            if (settings.adminPassword().isEmpty()) {
                unseen.set(password);
            }
        }
    }

    private void addAutomation(Settings.FirstClient first) {
        if (clients.find(first.id()).isPresent()) {
            return;
        }
        var rights = EnumSet.of(Right.CAPTURE, Right.READ, Right.REGISTER);
        var grant = Grant.full(Asker.Kind.AUTOMATION, rights, SELF);
        var client =
                new Client(first.id(), "YUANLIU_CLIENT", Asker.Kind.AUTOMATION, null, Instant.now(), SELF, null, null);
        if (clients.add(new ClientStore.Credential(client, passwords.hash(first.secret())), grant)) {
            operations.note(SELF, Operation.CLIENT_CREATE, client.askerId(), Result.DONE, "");
        }
    }
}
