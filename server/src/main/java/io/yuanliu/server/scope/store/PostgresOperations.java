package io.yuanliu.server.scope.store;

import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operation log in PostgreSQL; the writer's role may add to it and read it, no more. */
@Repository
class PostgresOperations implements OperationLog {
    private static final int LONGEST = 200;

    private final JdbcClient writer;

    PostgresOperations(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public void note(String who, Operation action, String object, Result result, String address) {
        writer.sql("""
                insert into access_operation (who, action, object, result, address)
                values (:who, :action, :object, :result, :address)
                """)
                .param("who", plain(who))
                .param("action", action.code())
                .param("object", plain(object))
                .param("result", result.name())
                .param("address", plain(address))
                .update();
    }

    @Override
    public List<Noted> read(long before, int most) {
        return writer.sql("select * from access_operation where position < :before order by position desc limit :most")
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Noted(
                        row.getLong("position"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("object"),
                        Result.valueOf(row.getString("result")),
                        row.getString("address")))
                .list();
    }

    @Override
    public long count(int limit) {
        return writer.sql("select count(*) from (select from access_operation limit :most) counted")
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    private static String plain(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
