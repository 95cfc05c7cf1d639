-- The kinds of local identifiers (urn:yuanliu:<kind>:…) that units in the log are of: any word was one, and stood for a lot,
-- before kinds had to be known. Units of such a kind stay askable. Nothing adds to them: what comes in now is of a known kind.
create table log_former_kind (
    word text collate "C" primary key
);
revoke all on log_former_kind from yuanliu_reader;

-- From each kind straight to the next by the index on the unit, which ends in ';' what begins with ':'.
alter table entry_unit no force row level security;
with recursive kind as (
    select min(unit) as unit from entry_unit where unit >= 'local:' and unit < 'local;'
    union all
    select (select min(u.unit) from entry_unit u
            where u.unit >= 'local:' || split_part(kind.unit, ':', 2) || ';' and u.unit < 'local;')
    from kind where kind.unit is not null)
insert into log_former_kind (word)
select split_part(unit, ':', 2) from kind where unit is not null;
alter table entry_unit force row level security;
