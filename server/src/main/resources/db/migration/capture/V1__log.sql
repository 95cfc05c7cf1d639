-- The log and what is written in the same transaction with it. Only the writer's role changes anything here; what
-- people read is cut by the policies at the end. Times are those of receipt unless the name says otherwise.

-- One row per shard. Who takes a shard raises its epoch; an append by an earlier holder then changes no row here and
-- is rolled back, however long it slept.
create table log_shard (
    shard      smallint primary key,
    epoch      bigint not null default 0,
    position   bigint not null default 0,
    holder     text,
    held_since timestamptz
);

-- Claimed before anything is copied: COPY knows no ON CONFLICT, and no key is unique across partitions.
create table entry_key (
    entry_id          text collate "C" not null,
    client            text collate "C" not null,
    error_declaration boolean not null,
    content           bytea not null,
    shard             smallint not null,
    position          bigint not null,
    received_at       timestamptz not null,
    primary key (entry_id, client, error_declaration)
);

create table entry (
    shard             smallint not null,
    position          bigint not null,
    received_at       timestamptz not null,
    event_time        timestamptz not null,
    kind              smallint not null,
    worst             smallint not null,
    error_declaration boolean not null,
    profile_version   integer,
    submission        uuid not null,
    entry_id          text collate "C" not null,
    client            text collate "C" not null,
    type              text collate "C" not null,
    sender_key        text,
    party             text collate "C",
    site              text collate "C",
    region            text collate "C",
    category          text collate "C",
    replaces          text collate "C",
    tags              text[] not null,
    findings          jsonb,
    causes            jsonb,
    guards            jsonb,
    body              bytea not null,
    events            bytea,
    primary key (shard, position, received_at)
) partition by range (received_at);
comment on column entry.kind is '0 a bare event, 1 a record';
comment on column entry.worst is 'of its findings: 0 none, 1 WARN, 2 HOLD';
comment on column entry.tags is 'of its events: type:, action:, step:, disposition:, read:, location:; open when to be completed';
comment on column entry.body is 'the event, or the record without its persons, as JSON in UTF-8';
comment on column entry.events is 'of a record: the events that it became, a JSON array in UTF-8';
create index entry_by_receipt on entry (received_at, shard, position);
create index entry_by_event_time on entry (event_time, shard, position);
create index entry_by_party on entry (party, received_at);
create index entry_on_hold on entry (received_at) where worst = 2;
create index entry_open on entry (received_at) where tags @> array['open'];
create table entry_other partition of entry default;

-- Which entries speak of a unit, and as what. The ids of a record's events stand here too.
create table entry_unit (
    shard       smallint not null,
    position    bigint not null,
    received_at timestamptz not null,
    role        smallint not null,
    unit        text collate "C" not null
) partition by range (received_at);
create index entry_unit_by_unit on entry_unit (unit, received_at, shard, position);
create table entry_unit_other partition of entry_unit default;

-- What later facts find a record by.
create table record_index (
    shard       smallint not null,
    position    bigint not null,
    received_at timestamptz not null,
    event_time  timestamptz not null,
    type        text collate "C" not null,
    field       text collate "C" not null,
    value       text collate "C" not null
);
create index record_index_by_value on record_index (value, type, field, event_time);

-- A record is replaced at most once: who corrects a corrected one names the newest.
create table correction (
    replaced    text collate "C" primary key,
    entry_id    text collate "C" not null,
    shard       smallint not null,
    position    bigint not null,
    received_at timestamptz not null
);

-- What a BLOCK rule reads and a record changes. Rebuildable: the sum of entry.guards.
create table guard (
    kind  text collate "C" not null,
    key   text collate "C" not null,
    value bigint not null,
    primary key (kind, key)
) with (fillfactor = 80);

-- How many of what came in on a day (Asia/Shanghai); '' where nothing is known, so that the key holds.
create table tally (
    day      date not null,
    shard    smallint not null,
    party    text collate "C" not null,
    region   text collate "C" not null,
    category text collate "C" not null,
    events   bigint not null default 0,
    records  bigint not null default 0,
    held     bigint not null default 0,
    primary key (day, shard, party, region, category)
) with (fillfactor = 80);

-- Each time somebody handed something in: the EPCIS capture jobs among them.
create table submission (
    id          uuid primary key,
    client      text collate "C" not null,
    party       text collate "C",
    job         boolean not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    running     boolean not null,
    success     boolean not null,
    proceed     boolean not null,
    accepted    integer not null,
    errors      jsonb,
    asker       jsonb
);
comment on column submission.asker is 'of a document that is still being worked through: as whom to go on after a restart';
create index submission_by_client on submission (client, created_at desc) where job;
create index submission_running on submission (created_at) where running;

-- The bytes as received, compressed and sealed, until keep_until; the keys are access's (access_subject_key).
create table submission_raw (
    submission uuid primary key,
    keep_until date not null,
    data_key   uuid not null,
    sealed     bytea not null
);
alter table submission_raw alter column sealed set storage external;
create index submission_raw_by_end on submission_raw (keep_until);

-- Values about persons, apart from the first append. The entry keeps reference and commitment.
create table sensitive (
    reference   uuid primary key,
    data_key    uuid not null,
    due         date not null,
    shard       smallint not null,
    position    bigint not null,
    received_at timestamptz not null,
    field       text not null,
    search      bytea not null,
    sealed      bytea not null
);
create index sensitive_by_search on sensitive (search);
create index sensitive_by_due on sensitive (due);

-- Refusals leave a trace without content, for 90 days.
create table refusal (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    client   text collate "C" not null,
    party    text collate "C",
    region   text collate "C",
    category text collate "C",
    type     text,
    request  boolean not null,
    findings jsonb not null,
    sha256   bytea not null,
    asked    jsonb
);
create index refusal_by_time on refusal (at);
create index refusal_by_party on refusal (party, at);

-- Not for readers, whatever their scope (the root migration lets them read every table by default).
-- Policies of a partitioned table do not hold for a partition that is asked by its own name.
revoke all on log_shard, guard, submission_raw, sensitive, entry_other, entry_unit_other from yuanliu_reader;

-- The second lock (the first is in the program). Each function is called once per query, not once per row, and raises
-- when no scope was set.
alter table entry enable row level security;
alter table entry force row level security;
alter table tally enable row level security;
alter table tally force row level security;
alter table submission enable row level security;
alter table submission force row level security;
alter table refusal enable row level security;
alter table refusal force row level security;

create policy in_scope on entry for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any ((select yuanliu_scope_parties())::text[])
    or (starts_with(region, (select yuanliu_scope_region()))
        and (cardinality((select yuanliu_scope_categories())) = 0
            or category = any ((select yuanliu_scope_categories())::text[]))));
create policy in_scope on tally for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any ((select yuanliu_scope_parties())::text[])
    or (starts_with(region, (select yuanliu_scope_region()))
        and (cardinality((select yuanliu_scope_categories())) = 0
            or category = any ((select yuanliu_scope_categories())::text[]))));
create policy in_scope on refusal for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any ((select yuanliu_scope_parties())::text[])
    or (starts_with(region, (select yuanliu_scope_region()))
        and (cardinality((select yuanliu_scope_categories())) = 0
            or category = any ((select yuanliu_scope_categories())::text[]))));
create policy in_scope on submission for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any ((select yuanliu_scope_parties())::text[]));

-- What only points at entries shows where the entry shows.
alter table entry_key enable row level security;
alter table entry_key force row level security;
alter table entry_unit enable row level security;
alter table entry_unit force row level security;
alter table record_index enable row level security;
alter table record_index force row level security;
alter table correction enable row level security;
alter table correction force row level security;
create policy in_scope on entry_key for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or exists (
        select from entry e
        where e.shard = entry_key.shard and e.position = entry_key.position and e.received_at = entry_key.received_at));
create policy in_scope on entry_unit for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or exists (
        select from entry e
        where e.shard = entry_unit.shard and e.position = entry_unit.position and e.received_at = entry_unit.received_at));
create policy in_scope on record_index for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or exists (
        select from entry e
        where e.shard = record_index.shard and e.position = record_index.position and e.received_at = record_index.received_at));
create policy in_scope on correction for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or exists (
        select from entry e
        where e.shard = correction.shard and e.position = correction.position and e.received_at = correction.received_at));
