package io.yuanliu.server.people.store;

import io.yuanliu.server.people.ListView;
import io.yuanliu.server.people.ViewStore;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Views of lists in PostgreSQL. */
@Repository
class PostgresViews implements ViewStore {
    private final JdbcClient writer;
    private final TransactionTemplate writing;

    PostgresViews(@Qualifier("writer") JdbcClient writer, @Qualifier("writer") TransactionTemplate writing) {
        this.writer = writer;
        this.writing = writing;
    }

    @Override
    public List<ListView> of(String holder, String list) {
        return writer.sql("select * from people_view where holder = :holder and list = :list order by name")
                .param("holder", holder)
                .param("list", list)
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public boolean keep(String holder, String list, ListView view, int most, int mostInAll) {
        return Objects.requireNonNull(writing.execute(status -> {
            oneAfterTheOther(holder);
            if (!hasRoom(holder, list, view.name(), most, mostInAll)) {
                return false;
            }
            unseat(holder, list, view);
            writer.sql("""
                    insert into people_view (holder, list, name, keys, wanted, columns, usual)
                    values (:holder, :list, :name, :keys, :wanted, :columns, :usual)
                    on conflict (holder, list, name) do update set (keys, wanted, columns, usual, kept_at)
                        = (excluded.keys, excluded.wanted, excluded.columns, excluded.usual, now())
                    """).params(parameters(holder, list, view)).update();
            return true;
        }));
    }

    @Override
    public Renamed rename(String holder, String list, String from, ListView view) {
        try {
            return Objects.requireNonNull(writing.execute(status -> {
                oneAfterTheOther(holder);
                unseat(holder, list, view);
                var changed = writer.sql("""
                                update people_view set (name, keys, wanted, columns, usual, kept_at)
                                    = (:name, :keys, :wanted, :columns, :usual, now())
                                where holder = :holder and list = :list and name = :from
                                """)
                        .params(parameters(holder, list, view))
                        .param("from", from)
                        .update();
                if (changed == 0) {
                    status.setRollbackOnly();
                }
                return changed == 1 ? Renamed.DONE : Renamed.UNKNOWN;
            }));
        } catch (DuplicateKeyException taken) {
            return Renamed.TAKEN;
        }
    }

    @Override
    public boolean forget(String holder, String list, String name) {
        return writer.sql("delete from people_view where holder = :holder and list = :list and name = :name")
                        .param("holder", holder)
                        .param("list", list)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Two windows of one person would else both find room for the last view, or both seat the usual one. */
    private void oneAfterTheOther(String holder) {
        writer.sql("select pg_advisory_xact_lock(hashtextextended('people_view ' || :holder, 0))")
                .param("holder", holder)
                .query((row, number) -> true)
                .single();
    }

    private boolean hasRoom(String holder, String list, String name, int most, int mostInAll) {
        return writer.sql("""
                        select coalesce(bool_or(list = :list and name = :name), false)
                            or count(*) < :mostInAll and count(*) filter (where list = :list) < :most
                        from people_view where holder = :holder
                        """)
                .param("holder", holder)
                .param("list", list)
                .param("name", name)
                .param("most", most)
                .param("mostInAll", mostInAll)
                .query(Boolean.class)
                .single();
    }

    private void unseat(String holder, String list, ListView view) {
        if (view.usual()) {
            writer.sql("update people_view set usual = false where holder = :holder and list = :list and usual")
                    .param("holder", holder)
                    .param("list", list)
                    .update();
        }
    }

    private static Map<String, Object> parameters(String holder, String list, ListView view) {
        var asked = new TreeMap<>(view.asked());
        var parameters = new HashMap<String, Object>();
        parameters.put("holder", holder);
        parameters.put("list", list);
        parameters.put("name", view.name());
        parameters.put("keys", asked.keySet().toArray(String[]::new));
        parameters.put("wanted", asked.values().toArray(String[]::new));
        parameters.put("columns", view.columns().toArray(String[]::new));
        parameters.put("usual", view.usual());
        return parameters;
    }

    private static ListView view(ResultSet row) throws SQLException {
        var keys = texts(row.getArray("keys"));
        var wanted = texts(row.getArray("wanted"));
        var asked = new LinkedHashMap<String, String>();
        for (int at = 0; at < keys.size(); at++) {
            asked.put(keys.get(at), wanted.get(at));
        }
        return new ListView(row.getString("name"), asked, texts(row.getArray("columns")), row.getBoolean("usual"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
