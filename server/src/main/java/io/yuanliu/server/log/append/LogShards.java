package io.yuanliu.server.log.append;

/** Where the log's shards come from. */
public interface LogShards {
    /** Gets the storage ready for writing: safe at every start. */
    void prepare();

    /**
     * Takes a shard for writing.
     *
     * @throws io.yuanliu.server.database.StartFault when another process has it
     */
    LogShard open(int shard);
}
