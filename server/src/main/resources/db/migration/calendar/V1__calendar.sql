-- Years whose days of rest were entered here, because the program does not bring them yet or they changed.
create table calendar_year (
    year            int primary key,
    source          text not null,
    changed_by      text not null,
    changed_at      timestamptz not null default now()
);
create table calendar_day (
    day             date primary key,
    year            int not null references calendar_year (year),
    works           boolean not null,
    name_zh         text not null,
    name_en         text not null
);
-- Read by the program for everybody; nothing of anybody's stands there.
revoke all on calendar_year, calendar_day from yuanliu_reader;
