-- Divisions that no published list has (development zones, a demonstration province) and what has ended since: what is
-- entered here counts before the list that comes with the program.
create table region_division (
    code            text primary key,
    name            text not null,
    name_en         text,
    pinyin          text not null,
    until           date,
    successors      text[] not null,
    changed_by      text not null,
    changed_at      timestamptz not null default now()
);
-- Read by the program for everybody; nothing of anybody's stands there.
revoke all on region_division from yuanliu_reader;
