-- Views of lists that somebody keeps: what is asked, in which order, which columns. Each is its holder's alone.
create table people_view (
    holder      text not null,
    list        text not null,
    name        text not null,
    keys        text[] not null,
    wanted      text[] not null,
    columns     text[] not null,
    usual       boolean not null default false,
    kept_at     timestamptz not null default now(),
    primary key (holder, list, name),
    check (cardinality(keys) = cardinality(wanted))
);
comment on column people_view.holder is 'user:<name> or client:<id>';
comment on column people_view.keys is 'names of filters, and sort and size; what they are asked stands in wanted, in the same order';
comment on column people_view.usual is 'the list opens with it';

create unique index people_view_usual on people_view (holder, list) where usual;

revoke all on people_view from yuanliu_reader;
