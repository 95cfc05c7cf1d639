package io.yuanliu.server.search.store;

import io.yuanliu.server.search.Feed;
import io.yuanliu.server.search.FindableChanges;
import io.yuanliu.server.search.FindablesChanged;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The feed of the index in PostgreSQL. Nothing of it is anybody's to read but the index's. */
@Component
class PostgresFeed implements Feed, FindableChanges {
    private final JdbcClient writer;
    private final ApplicationEventPublisher events;

    PostgresFeed(@Qualifier("writer") JdbcClient writer, ApplicationEventPublisher events) {
        this.writer = writer;
        this.events = events;
    }

    @Override
    public void note(String of, Collection<String> ids) {
        writer.sql("insert into search_change (of, id) select :of, unnest(:ids)")
                .param("of", of)
                .param("ids", ids.toArray(String[]::new))
                .update();
        tellAfterCommit();
    }

    private void tellAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.publishEvent(new FindablesChanged());
                }
            });
        } else {
            events.publishEvent(new FindablesChanged());
        }
    }

    @Override
    public List<Change> changes(Collection<Change> known, int most) {
        return writer.sql("""
                select number, of, id from search_change where number <> all(:known) order by number limit :most
                """)
                .param("known", numbers(known))
                .param("most", most)
                .query((row, _) -> new Change(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public void done(Collection<Change> changes) {
        writer.sql("delete from search_change where number = any(:numbers)")
                .param("numbers", numbers(changes))
                .update();
    }

    private static Long[] numbers(Collection<Change> changes) {
        return changes.stream().map(Change::number).toArray(Long[]::new);
    }

    @Override
    public boolean knows(UUID commit) {
        return writer.sql("select exists (select from search_commit where token = :token)")
                .param("token", commit)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void announce(UUID commit) {
        writer.sql("insert into search_commit (token) values (:token)")
                .param("token", commit)
                .update();
    }

    @Override
    public void settle(UUID commit) {
        writer.sql("delete from search_commit where token <> :token")
                .param("token", commit)
                .update();
    }
}
