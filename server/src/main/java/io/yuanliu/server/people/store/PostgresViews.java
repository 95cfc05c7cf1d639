package io.yuanliu.server.people.store;

import io.yuanliu.server.people.ListView;
import io.yuanliu.server.people.ViewStore;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Views of lists in PostgreSQL. */
@Repository
class PostgresViews implements ViewStore {
    private final JdbcClient writer;

    PostgresViews(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
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
        var asked = new TreeMap<>(view.asked());
        return writer.sql("""
                        insert into people_view (holder, list, name, keys, wanted, columns)
                        select :holder, :list, :name, :keys, :wanted, :columns
                        where exists (select from people_view where holder = :holder and list = :list and name = :name)
                           or (select count(*) < :mostInAll and count(*) filter (where list = :list) < :most
                               from people_view where holder = :holder)
                        on conflict (holder, list, name) do update set (keys, wanted, columns, kept_at)
                            = (excluded.keys, excluded.wanted, excluded.columns, now())
                        """)
                        .param("holder", holder)
                        .param("list", list)
                        .param("name", view.name())
                        .param("keys", asked.keySet().toArray(String[]::new))
                        .param("wanted", asked.values().toArray(String[]::new))
                        .param("columns", view.columns().toArray(String[]::new))
                        .param("most", most)
                        .param("mostInAll", mostInAll)
                        .update()
                == 1;
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

    private static ListView view(ResultSet row) throws SQLException {
        var keys = texts(row.getArray("keys"));
        var wanted = texts(row.getArray("wanted"));
        var asked = new LinkedHashMap<String, String>();
        for (int at = 0; at < keys.size(); at++) {
            asked.put(keys.get(at), wanted.get(at));
        }
        return new ListView(row.getString("name"), asked, texts(row.getArray("columns")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
