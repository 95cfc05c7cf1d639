-- Counts, and what waits, are folds of the log from now on: an append does not write them any more.

-- What was counted by the appends answers until the fold has counted anew: as of a version before its first.
alter table tally drop constraint tally_pkey;
alter table tally rename to tally_by_shard;
alter table tally_by_shard no force row level security;
create table tally (
    day      date not null,
    party    text collate "C" not null,
    region   text collate "C" not null,
    category text collate "C" not null,
    stage    text collate "C" not null,
    events   bigint not null,
    records  bigint not null,
    held     bigint not null,
    primary key (day, party, region, category, stage)
) with (fillfactor = 80);
comment on table tally is 'of what came in on a day (Asia/Shanghai) and stands; empty where nothing is known, so that the key holds';
insert into tally
select day, party, region, category, stage, sum(events), sum(records), sum(held) from tally_by_shard group by 1, 2, 3, 4, 5;
drop table tally_by_shard;
call yuanliu_guard('tally');
insert into log_cursor (fold, copy, shard, version, position) select 'tally', '', shard, 0, position from log_shard;

-- What waits for somebody: held, or to be completed. It is found here, so the log needs no index for it.
create table waiting (
    shard       smallint not null,
    position    bigint not null,
    received_at timestamptz not null,
    held        boolean not null,
    incomplete  boolean not null,
    party       text collate "C",
    region      text collate "C",
    category    text collate "C",
    stage       text collate "C",
    primary key (shard, position)
);
call yuanliu_guard('waiting');
drop index entry_open;
