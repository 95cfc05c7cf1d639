package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.scope.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsersTest {
    private final InMemory.Users store = new InMemory.Users();
    private final Users users = new Users(
            store,
            new InMemory.Sessions(),
            InMemory.quickPasswords(),
            new InMemory.Operations(new ArrayList<>()),
            new PeopleChanges());

    @Test
    void someAreNamedWithoutReadingEverybody() {
        for (var name : List.of("chen", "lin", "zhao")) {
            var user = new User(name, name + "'s name", Asker.Kind.OFFICIAL, null, false, false);
            store.add(new UserStore.Account(user, ""), Grant.full(Asker.Kind.OFFICIAL, Set.of(), ""));
        }
        var named = users.named(List.of("user:lin", "user:zhao", "user:nobody", "client:chen", "platform"));
        assertThat(named).containsOnlyKeys("user:lin", "user:zhao");
        assertThat(named.get("user:lin")).extracting(User::displayName).isEqualTo("lin's name");
        assertThat(users.named(List.of("client:chen"))).isEmpty();
        assertThat(store.readings).isZero();
        assertThat(users.all()).hasSize(3);
        assertThat(store.readings).as("what the test would catch").isOne();
    }
}
