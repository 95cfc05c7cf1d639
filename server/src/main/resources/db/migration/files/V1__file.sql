-- What is known of files; their contents lie in the store under the id. A row stays when its file is taken away.
create table file (
    id              uuid primary key,
    owner_kind      text not null,
    owner_id        text not null,
    party           text collate "C",
    region          text collate "C",
    categories      text[],
    name            text not null,
    media_type      text not null,
    bytes           bigint not null,
    sha256          text not null,
    sealed          boolean not null,
    added_at        timestamptz not null,
    added_by        text not null,
    confirmed       boolean not null default false,
    removed_at      timestamptz,
    removed_by      text,
    forgotten_at    timestamptz
);
comment on column file.categories is 'of goods: empty of all, null of none that is known';
comment on column file.confirmed is 'the content has arrived whole';
comment on column file.forgotten_at is 'since when the content is deleted';
create index file_by_owner on file (owner_kind, owner_id, added_at);
create index file_to_forget on file (added_at) where forgotten_at is null and (removed_at is not null or not confirmed);

-- How many a thing has. Volatile, so that it sees what was committed while it waited for the thing's turn.
create function file_count(kind text, owner text) returns bigint language sql volatile as $$
    select count(*) from file where owner_kind = kind and owner_id = owner and removed_at is null
$$;

-- The second lock; the first is the word of the module whose things they belong to.
alter table file enable row level security;
alter table file force row level security;
create policy scope on file for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any ((select yuanliu_scope_parties())::text[])
    or (starts_with(region, (select yuanliu_scope_region()))
        and ((select cardinality(yuanliu_scope_categories())) = 0
             or cardinality(categories) = 0
             or categories && (select yuanliu_scope_categories())::text[])));
revoke delete, truncate on file from yuanliu_writer;
