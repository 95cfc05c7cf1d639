package io.yuanliu.server.log.store;

import io.yuanliu.server.log.append.LogShard;
import io.yuanliu.server.log.append.LogShards;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The shards of a log in PostgreSQL. */
@Component
class PostgresShards implements LogShards {
    private final DataSource writer;
    private final Partitions partitions;

    PostgresShards(@Qualifier("writer") DataSource writer, Partitions partitions) {
        this.writer = writer;
        this.partitions = partitions;
    }

    @Override
    public void prepare() {
        partitions.makeAhead();
    }

    @Override
    public LogShard open(int shard) {
        var opened = new PostgresShard(writer, shard);
        opened.open();
        return opened;
    }
}
