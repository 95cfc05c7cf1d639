-- How often a code was asked for on the public page. Derived from nothing and of no value to the log: a number beside it.
create table scan_count (
    unit_key text primary key,
    first_at timestamptz not null,
    times    bigint not null
);
grant select on scan_count to yuanliu_reader;
grant select, insert, update on scan_count to yuanliu_writer;
