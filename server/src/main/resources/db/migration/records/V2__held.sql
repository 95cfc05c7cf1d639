-- Whose task it is that goods are held: until all that an entry holds is answered. Part of the fold of what waits, which is
-- built anew by itself.
create table held_unit (
    shard    smallint not null,
    position bigint not null,
    entry    text collate "C" not null,
    unit     text collate "C" not null,
    cause    text collate "C" not null,
    at       timestamptz not null
);
create index held_unit_by_unit on held_unit (unit);
create index held_unit_by_entry on held_unit (shard, position);

create table hold_answer (
    shard    smallint not null,
    position bigint not null,
    entry    text collate "C" not null,
    unit     text collate "C" not null,
    cause    text collate "C",
    at       timestamptz not null
);
comment on column hold_answer.cause is 'that was lifted; null where the unit was stopped, which answers every hold';
create index hold_answer_by_unit on hold_answer (unit);
create index hold_answer_by_entry on hold_answer (shard, position);

-- The fold's own: what a person may see of it stands in the table of what waits.
revoke all on held_unit, hold_answer from yuanliu_reader;
