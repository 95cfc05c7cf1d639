-- What users and programs are given, one row each: rights, how far they reach, for whom one speaks with them, for how long.
-- Rows are ended, never changed. What stood in the users' and programs' own columns becomes their first grant.
create table people_grant (
    id          uuid primary key,
    holder      text not null,
    role        text not null,
    rights      text[] not null,
    everything  boolean not null,
    tree        text,
    areas       text[] not null,
    categories  text[] not null,
    stages      text[] not null,
    speaks      text check (speaks in ('EVERYBODY', 'TREE', 'AUTHORITY', 'REGION')),
    speaks_for  text,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    given_by    text not null,
    given_at    timestamptz not null default now(),
    ended_by    text,
    ended_at    timestamptz,
    check ((speaks is null or speaks = 'EVERYBODY') = (speaks_for is null))
);
comment on column people_grant.holder is 'user:<name> or client:<id>';
comment on column people_grant.tree is 'canonical key of a party: it and those under it';
create index people_grant_holder on people_grant (holder) where ended_at is null;

insert into people_grant
    (id, holder, role, rights, everything, tree, areas, categories, stages, speaks, speaks_for, valid_from, given_by)
select gen_random_uuid(), holder, kind,
    case when 'MANAGE_ACCESS' = any (rights) then rights || array['READ_OPERATIONS', 'CORRECT', 'ORDER'] else rights end,
    kind in ('ADMINISTRATOR', 'AUTOMATION'),
    case when kind in ('ENTERPRISE', 'PARTNER') then party end,
    case when kind = 'OFFICIAL' and region is not null then array[region] else '{}' end,
    case when kind = 'OFFICIAL' then categories else '{}' end, '{}',
    case when kind in ('ADMINISTRATOR', 'AUTOMATION') then 'EVERYBODY'
         when kind in ('ENTERPRISE', 'PARTNER') and party is not null then 'TREE' end,
    case when kind in ('ENTERPRISE', 'PARTNER') then party end,
    created_at, given_by
from (select 'user:' || name as holder, kind, party, region, categories, rights, created_at, 'platform' as given_by
      from access_user
      union all
      select 'client:' || id, kind, party, region, categories, rights, created_at, created_by from access_client) before;

alter table access_user drop column region, drop column categories, drop column rights;
alter table access_client drop column region, drop column categories, drop column rights;

revoke all on people_grant from yuanliu_reader;
revoke delete, truncate on people_grant from yuanliu_writer;
