-- What somebody has to do by when. A row is told of from two sides, what waits and that it was done, in any order: it
-- waits when it is told of and not done.
create table task (
    id              uuid primary key default gen_random_uuid(),
    kind            text not null,
    key             text not null,
    -- null until it is told what waits
    since           timestamptz,
    subject         text,
    party           text collate "C",
    site            text collate "C",
    region          text collate "C",
    categories      text[],
    stages          text[],
    doer            text collate "C",
    needed          text,
    due_at          timestamptz,
    due_unsure      int[],
    late_at         timestamptz,
    late_since      timestamptz,
    words           jsonb,
    done_at         timestamptz,
    done_by         text,
    unique (kind, key)
);
comment on column task.categories is 'empty: of all; null: of none that is known';
comment on column task.doer is 'the party that has to do it; null: any official who has the right over it';
comment on column task.needed is 'the right that the act takes';
comment on column task.due_unsure is 'years whose days of rest are not known';
create index task_of_party on task (doer, due_at, id) where since is not null and done_at is null and doer is not null;
create index task_of_region on task (region) where since is not null and done_at is null and doer is null;
create index task_waiting on task (due_at, id) where since is not null and done_at is null;
create index task_late on task (late_at) where since is not null and done_at is null and late_since is null;
create index task_done on task (done_at, id) where since is not null and done_at is not null;

call yuanliu_guard('task', '{"category": "categories", "stage": "stages"}');
