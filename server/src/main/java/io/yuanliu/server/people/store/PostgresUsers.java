package io.yuanliu.server.people.store;

import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.GrantStore;
import io.yuanliu.server.people.User;
import io.yuanliu.server.people.UserStore;
import io.yuanliu.server.scope.Asker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Users in PostgreSQL. */
@Repository
class PostgresUsers implements UserStore {
    private final JdbcClient writer;
    private final TransactionTemplate writing;
    private final GrantStore grants;

    PostgresUsers(
            @Qualifier("writer") JdbcClient writer,
            @Qualifier("writer") TransactionTemplate writing,
            GrantStore grants) {
        this.writer = writer;
        this.writing = writing;
        this.grants = grants;
    }

    @Override
    public Optional<Account> find(String name) {
        return writer.sql("select * from access_user where name = :name")
                .param("name", name)
                .query((row, number) -> new Account(user(row), row.getString("password")))
                .optional();
    }

    @Override
    public boolean add(Account account, Grant first) {
        return Boolean.TRUE.equals(writing.execute(status -> {
            var added = insert(account);
            if (added) {
                grants.add(account.user().askerId(), first);
            }
            return added;
        }));
    }

    private boolean insert(Account account) {
        var user = account.user();
        return writer.sql("""
                        insert into access_user (name, display_name, password, kind, party, must_change)
                        values (:name, :displayName, :password, :kind, :party, :mustChange)
                        on conflict do nothing
                        """)
                        .param("name", user.name())
                        .param("displayName", user.displayName())
                        .param("password", account.passwordHash())
                        .param("kind", user.kind().name())
                        .param("party", user.party())
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
    public List<User> named(Collection<String> names) {
        return writer.sql("select * from access_user where name = any (:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> user(row))
                .list();
    }

    @Override
    public List<User> list(String behind, int most) {
        return writer.sql("select * from access_user where name > :behind order by name limit :most")
                .param("behind", behind)
                .param("most", most)
                .query((row, number) -> user(row))
                .list();
    }

    @Override
    public long count(int limit) {
        return writer.sql("select count(*) from (select from access_user limit :most) counted")
                .param("most", limit)
                .query(Long.class)
                .single();
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
                Asker.Kind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"));
    }
}
