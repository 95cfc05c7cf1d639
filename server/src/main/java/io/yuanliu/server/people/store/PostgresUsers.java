package io.yuanliu.server.people.store;

import io.yuanliu.server.people.User;
import io.yuanliu.server.people.UserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users in PostgreSQL. */
@Repository
class PostgresUsers implements UserStore {
    private final JdbcClient writer;

    PostgresUsers(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public Optional<Account> find(String name) {
        return writer.sql("select * from access_user where name = :name")
                .param("name", name)
                .query((row, number) -> new Account(user(row), row.getString("password")))
                .optional();
    }

    @Override
    public boolean add(Account account) {
        var user = account.user();
        return writer.sql("""
                        insert into access_user
                            (name, display_name, password, kind, party, region, categories, rights, must_change)
                        values (:name, :displayName, :password, :kind, :party, :region, :categories, :rights, :mustChange)
                        on conflict do nothing
                        """)
                        .params(Grants.parameters(user.grant()))
                        .param("name", user.name())
                        .param("displayName", user.displayName())
                        .param("password", account.passwordHash())
                        .param("mustChange", user.mustChangePassword())
                        .update()
                == 1;
    }

    @Override
    public void setPassword(String name, String passwordHash, boolean mustChange) {
        writer.sql("update access_user set password = :password, must_change = :mustChange where name = :name")
                .param("password", passwordHash)
                .param("mustChange", mustChange)
                .param("name", name)
                .update();
    }

    @Override
    public boolean setDisabled(String name, boolean disabled) {
        return writer.sql("update access_user set disabled = :disabled where name = :name")
                        .param("disabled", disabled)
                        .param("name", name)
                        .update()
                == 1;
    }

    @Override
    public List<User> all() {
        return writer.sql("select * from access_user order by name")
                .query((row, number) -> user(row))
                .list();
    }

    @Override
    public boolean isEmpty() {
        return writer.sql("select not exists (select from access_user)")
                .query(Boolean.class)
                .single();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("display_name"),
                Grants.read(row),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"));
    }
}
