-- What has changed of what can be found, until the search index has it: a row is there when its change is.
create table search_change (
    number  bigint generated always as identity primary key,
    of      text not null,
    id      text not null
);

-- To which commits of the index this database belongs: to the last one, or, after a crash in between, to that before. An
-- index whose commit is not here has read another history, as after going back to a backup, and is built again.
create table search_commit (
    token   uuid primary key,
    at      timestamptz not null default now()
);

-- No reader's business.
revoke all on search_change, search_commit from yuanliu_reader;
