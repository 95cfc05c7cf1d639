-- How far each fold has read each shard, moved in the same transaction as the tables that the fold fills.
create table log_cursor (
    fold     text collate "C" not null,
    copy     text collate "C" not null,
    shard    smallint not null,
    version  integer not null,
    position bigint not null,
    primary key (fold, copy, shard)
) with (fillfactor = 50);
comment on column log_cursor.copy is 'empty for what answers, else the schema in which it is built anew';
comment on column log_cursor.version is 'of the fold that made it; of another version it is built anew';
revoke all on log_cursor from yuanliu_reader;

-- Whoever follows the log asks of every event whether it was declared wrong; hardly any was.
create index entry_key_declared on entry_key (entry_id, client) where error_declaration;
