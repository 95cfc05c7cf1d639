-- Parties by canonical key. What changes over time is kept in dated versions beside the current row.
create table registry_kind (
    code            text primary key,
    name_zh         text not null,
    name_en         text not null,
    person          boolean not null
);
insert into registry_kind values
    ('ENTERPRISE', '企业', 'Enterprise', false),
    ('COOPERATIVE', '合作社', 'Cooperative', false),
    ('INDIVIDUAL', '个体工商户', 'Individual business', false),
    ('FAMILY_FARM', '家庭农场', 'Family farm', false),
    ('HOUSEHOLD', '农户', 'Farming household', true),
    ('INSTITUTION', '事业单位', 'Public institution', false),
    ('ORGANISATION', '社会组织', 'Social organisation', false),
    ('FOREIGN', '境外企业', 'Foreign enterprise', false),
    ('AUTHORITY', '行政机关', 'Authority', false);

create table registry_party (
    id              text primary key,
    written         text not null,
    name            text not null,
    kind            text not null references registry_kind (code),
    nodes           text[] not null,
    categories      text[] not null,
    region          text,
    address         text,
    parent          text references registry_party (id),
    created_at      timestamptz not null default now(),
    created_by      text not null
);
create index registry_party_parent on registry_party (parent) where parent is not null;
create index registry_party_region on registry_party (region text_pattern_ops);

-- Every code by which a party is known, its own key among them.
create table registry_party_code (
    key             text primary key,
    written         text not null,
    party           text not null references registry_party (id)
);
create index registry_party_code_party on registry_party_code (party);

create table registry_party_version (
    party           text not null references registry_party (id),
    version         int not null,
    valid_from      timestamptz not null default now(),
    changed_by      text not null,
    name            text not null,
    kind            text not null,
    nodes           text[] not null,
    categories      text[] not null,
    region          text,
    address         text,
    parent          text,
    primary key (party, version)
);

-- Persons' own numbers: sealed, with a keyed hash to find them by. Not for the reader.
create table registry_person (
    party           text primary key references registry_party (id),
    number_hash     bytea not null unique,
    number_sealed   bytea not null
);
revoke all on registry_person, registry_kind from yuanliu_reader;

create table registry_site (
    id              text primary key,
    written         text not null,
    name            text not null,
    party           text not null references registry_party (id),
    region          text,
    address         text,
    lng             numeric(9, 6),
    lat             numeric(8, 6),
    created_at      timestamptz not null default now(),
    created_by      text not null
);
create index registry_site_party on registry_site (party);

create table registry_site_version (
    site            text not null references registry_site (id),
    version         int not null,
    valid_from      timestamptz not null default now(),
    changed_by      text not null,
    name            text not null,
    party           text not null,
    region          text,
    address         text,
    lng             numeric(9, 6),
    lat             numeric(8, 6),
    primary key (site, version)
);

create table registry_licence (
    party           text not null references registry_party (id),
    type            text not null,
    number          text not null,
    scope           text,
    issuer          text,
    valid_from      date not null,
    valid_to        date,
    status          text not null,
    primary key (party, type, number)
);

create table registry_licence_version (
    party           text not null,
    type            text not null,
    number          text not null,
    version         int not null,
    recorded_at     timestamptz not null default now(),
    changed_by      text not null,
    scope           text,
    issuer          text,
    valid_from      date not null,
    valid_to        date,
    status          text not null,
    primary key (party, type, number, version),
    foreign key (party, type, number) references registry_licence (party, type, number)
);

-- Second lock. A party is seen by itself, by the parties above it (their scope names it), and by the officials of
-- its region and categories; what belongs to a party is seen by whoever sees the party.
alter table registry_party enable row level security, force row level security;
alter table registry_party_code enable row level security, force row level security;
alter table registry_party_version enable row level security, force row level security;
alter table registry_site enable row level security, force row level security;
alter table registry_site_version enable row level security, force row level security;
alter table registry_licence enable row level security, force row level security;
alter table registry_licence_version enable row level security, force row level security;

create policy scope on registry_party for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or id = any((select yuanliu_scope_parties())::text[])
    or (region like (select yuanliu_scope_region()) || '%'
        and ((select cardinality(yuanliu_scope_categories())) = 0
             or cardinality(categories) = 0
             or categories && (select yuanliu_scope_categories())::text[])));
create policy scope on registry_party_code for select to yuanliu_reader using (
    (select yuanliu_scope_all()) or exists (select from registry_party where id = party));
create policy scope on registry_party_version for select to yuanliu_reader using (
    (select yuanliu_scope_all()) or exists (select from registry_party where id = party));
create policy scope on registry_site for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any((select yuanliu_scope_parties())::text[])
    or (region like (select yuanliu_scope_region()) || '%')
    or exists (select from registry_party where id = party));
create policy scope on registry_site_version for select to yuanliu_reader using (
    (select yuanliu_scope_all()) or exists (select from registry_site where id = site));
create policy scope on registry_licence for select to yuanliu_reader using (
    (select yuanliu_scope_all()) or exists (select from registry_party where id = party));
create policy scope on registry_licence_version for select to yuanliu_reader using (
    (select yuanliu_scope_all()) or exists (select from registry_party where id = party));
