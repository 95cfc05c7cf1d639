package io.yuanliu.server.scope;

import io.yuanliu.server.problem.Rejection;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads within a scope: in the program here, in PostgreSQL by row-level security (decision 18). */
@Component
public class ScopedReads {
    private static final String NO_CLAUSE = "{\"clauses\":[]}";

    private final JdbcClient reader;
    private final TransactionTemplate transactions;

    public ScopedReads(@Qualifier("reader") DataSource readerSource) {
        this.reader = JdbcClient.create(readerSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(readerSource));
        this.transactions.setReadOnly(true);
    }

    /**
     * Runs the queries of one read in one read-only transaction that sees as far as this right of the asker reaches.
     * An asker without a scope is refused: no scope never means everything.
     */
    public <T> T read(Asker asker, Right right, Function<JdbcClient, T> queries) {
        if (asker.scope(right).isNothing()) {
            throw new Rejection.Forbidden("access.no-scope");
        }
        return read(asker, asker.scope(right).json(), queries);
    }

    /** The same for what belongs to the asker himself, whatever he may see: the policies show it by his id alone. */
    public <T> T readOwn(Asker asker, Function<JdbcClient, T> queries) {
        return read(asker, NO_CLAUSE, queries);
    }

    private <T> T read(Asker asker, String scope, Function<JdbcClient, T> queries) {
        return Objects.requireNonNull(transactions.execute(status -> {
            reader.sql("select set_config('yuanliu.scope', :scope, true), set_config('yuanliu.asker', :asker, true)")
                    .param("scope", scope)
                    .param("asker", asker.id())
                    .query((row, number) -> 0)
                    .single();
            return queries.apply(reader);
        }));
    }
}
