-- Who may sign in. Only the writer's role sees these tables: a read within a scope never needs them.
create table access_user (
    name            text primary key,
    display_name    text not null,
    password        text not null,
    kind            text not null,
    party           text,
    region          text,
    categories      text[] not null,
    rights          text[] not null,
    must_change     boolean not null,
    disabled        boolean not null default false,
    created_at      timestamptz not null default now()
);

create table access_session (
    token           bytea primary key,
    user_name       text not null references access_user (name),
    created_at      timestamptz not null,
    seen_at         timestamptz not null,
    ends_at         timestamptz not null
);
create index access_session_user on access_session (user_name, created_at);
create index access_session_end on access_session (ends_at);

create table access_client (
    id              text primary key,
    name            text not null,
    secret          text not null,
    kind            text not null,
    party           text,
    region          text,
    categories      text[] not null,
    rights          text[] not null,
    created_at      timestamptz not null default now(),
    created_by      text not null,
    used_at         timestamptz,
    revoked_at      timestamptz
);

-- What was done to access itself, and what was taken out. Rows are added and read, never changed.
create table access_operation (
    position        bigint generated always as identity primary key,
    at              timestamptz not null default now(),
    who             text not null,
    action          text not null,
    object          text not null,
    result          text not null,
    address         text not null
);

-- Keys of persons' data, wrapped by the master key. Destroying a row destroys what it sealed, so this table is
-- left out of backups that are kept for long.
create table access_subject_key (
    id              uuid primary key,
    subject         bytea not null,
    retention       text not null,
    due             date not null,
    wrapped         bytea not null,
    unique (subject, retention, due)
);
create index access_subject_key_due on access_subject_key (due);
-- The backup leaves out what is marked so.
comment on table access_subject_key is 'keys of persons';

revoke all on access_user, access_session, access_client, access_operation, access_subject_key from yuanliu_reader;
revoke update, delete, truncate on access_operation from yuanliu_writer;
