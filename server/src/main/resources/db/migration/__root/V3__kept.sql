-- Tables keep whose their rows are in one place of the program (WhoseColumns) and get the columns for it in one place here,
-- so that a further dimension is written where it is demanded: a call of yuanliu_dimension and nothing else.
alter table scope_dimension add column several text;
comment on column scope_dimension.several is 'its column in a table that keeps some values of it';
update scope_dimension set several = case name when 'party' then 'parties' when 'category' then 'categories' else name || 's' end;
alter table scope_dimension alter column several set not null;

alter table scope_guard
    add column several boolean not null default false,
    add column carries boolean not null default false,
    add column counted text[];
comment on column scope_guard.several is
    'a further dimension is kept as some values: none means of all, null means that nothing is known';
comment on column scope_guard.carries is 'keeps whose its rows are, though it shows by the condition alone';
comment on column scope_guard.counted is
    'there is one row for these columns and whose it is, the primary key; empty where nothing is known, so that it holds';

create or replace function yuanliu_covered(guarded text, columns jsonb) returns text language plpgsql as $$
declare
    lists   boolean := (select g.several from scope_guard g where g.guarded = yuanliu_covered.guarded);
    demands text[] := '{}';
    one     record;
    held    text[];
    free    text[];
    which   record;
    col     text;
begin
    for one in select demand, min(place) as place from scope_dimension group by demand order by 2 loop
        held := '{}';
        free := '{}';
        for which in select * from scope_dimension where demand = one.demand order by place loop
            free := free || format('c.%I is null', which.name);
            col := case when columns ? which.name then columns ->> which.name
                        when lists and not exists (select from pg_attribute
                            where attrelid = guarded::regclass and attname = which.name and not attisdropped)
                            then which.several
                        else which.name end;
            continue when col is null;
            held := held || case
                when (select atttypid = 'text[]'::regtype from pg_attribute
                      where attrelid = guarded::regclass and attname = col)
                    then format('cardinality(%1$s.%2$I) = 0 or %1$s.%2$I && c.%3$I', guarded, col, which.name)
                when which.matches = 'under' then format('%s.%I ^@ any (c.%I)', guarded, col, which.name)
                else format('%s.%I = any (c.%I)', guarded, col, which.name) end;
        end loop;
        if cardinality(held) > 0 then
            demands := demands
                || format('(%s or %s)', array_to_string(free, ' and '), array_to_string(held, ' or '));
        end if;
    end loop;
    return array_to_string(demands, ' and ');
end $$;

-- Gives a table the columns for whose its rows are that it has none for, and lets its key follow them.
create procedure yuanliu_columns(guarded text) language plpgsql as $$
declare
    guard  scope_guard := (select g from scope_guard g where g.guarded = yuanliu_columns.guarded);
    which  record;
    wanted text[];
begin
    for which in select d.name, d.several from scope_dimension d
                 where not coalesce(guard.columns, '{}') ? d.name and not exists (
                     select from pg_attribute where attrelid = guarded::regclass and not attisdropped
                         and attname in (d.name, case when guard.several then d.several end)) loop
        execute format('alter table %I add column %I %s', guarded,
            case when guard.several then which.several else which.name end,
            case when guard.several then 'text[]'
                 when guard.counted is not null then 'text collate "C" not null default '''''
                 else 'text collate "C"' end);
    end loop;
    if guard.counted is not null then
        for which in select attname from pg_attribute join scope_dimension on name = attname
                     where attrelid = guarded::regclass and not attisdropped and not attnotnull loop
            execute format('alter table %I alter column %I set default %L, alter column %2$I set not null',
                           guarded, which.attname, '');
        end loop;
        wanted := guard.counted || (select array_agg(name order by place) from scope_dimension);
        if wanted is distinct from (
            select array_agg(a.attname::text order by k.place)
            from pg_constraint c cross join unnest(c.conkey) with ordinality as k (number, place)
            join pg_attribute a on (a.attrelid, a.attnum) = (c.conrelid, k.number)
            where c.conrelid = guarded::regclass and c.contype = 'p') then
            for which in select conname from pg_constraint where conrelid = guarded::regclass and contype = 'p' loop
                execute format('alter table %I drop constraint %I', guarded, which.conname);
            end loop;
            execute format('alter table %I add primary key (%s)', guarded,
                (select string_agg(format('%I', col), ', ') from unnest(wanted) as col));
        end if;
    end if;
end $$;

create or replace procedure yuanliu_policy(guarded text) language plpgsql as $$
declare
    guard scope_guard := (select g from scope_guard g where g.guarded = yuanliu_policy.guarded);
    seen  text[] := array['(select yuanliu_scope_all())'];
    which record;
begin
    for which in select policyname from pg_policies where schemaname = current_schema() and tablename = guarded loop
        execute format('drop policy %I on %I', which.policyname, guarded);
    end loop;
    if guard.columns is not null or guard.carries then
        call yuanliu_columns(guarded);
    end if;
    if guard.columns is not null then
        seen := seen || format('exists (select from yuanliu_clauses() c where %s)', yuanliu_covered(guarded, guard.columns));
    end if;
    if guard.also is not null then
        seen := seen || guard.also;
    end if;
    execute format('alter table %I enable row level security, force row level security', guarded);
    execute format('create policy in_scope on %I for select to yuanliu_reader using (%s)',
                   guarded, array_to_string(seen, ' or '));
end $$;

-- A table is scoped from now on, and keeps whose its rows are as the comments of scope_guard say. Called by the migration
-- that makes the table or changes that, and by nothing else.
drop procedure yuanliu_guard(text, jsonb, text);
create procedure yuanliu_guard(guarded text, columns jsonb default '{}', also text default null,
    several boolean default false, carries boolean default false, counted text[] default null) language plpgsql as $$
begin
    insert into scope_guard (guarded, columns, also, several, carries, counted)
    values (guarded, columns, also, several, carries, counted)
    on conflict on constraint scope_guard_pkey do update
    set (columns, also, several, carries, counted)
        = (excluded.columns, excluded.also, excluded.several, excluded.carries, excluded.counted);
    call yuanliu_policy(guarded);
end $$;

-- Before: of three, and without the name for several.
drop procedure yuanliu_dimension(text, text, text);
create procedure yuanliu_dimension(name text, demand text, matches text, several text default null) language plpgsql as $$
begin
    insert into scope_dimension (name, demand, matches, several)
    values (name, demand, matches, coalesce(several, name || 's'));
    call yuanliu_policies();
end $$;

-- Before: a clause that demanded what no dimension stands for was read without that demand, and showed more.
create or replace procedure yuanliu_policies() language plpgsql as $$
declare
    which record;
begin
    for which in select p.tablename, p.policyname from pg_policies p join scope_guard g on g.guarded = p.tablename
                 where p.schemaname = current_schema() loop
        execute format('drop policy %I on %I', which.policyname, which.tablename);
    end loop;
    drop function if exists yuanliu_clauses();
    -- In PL/pgSQL, so that it is called once per query and not unfolded for each row.
    execute format(
        'create function yuanliu_clauses() returns table (%s) language plpgsql stable parallel safe rows 1 as $made$
         begin
             return query select %s from jsonb_array_elements(coalesce(yuanliu_scope() -> ''clauses'', ''[]'')) c
             where (c ->> ''until'' is null or (c ->> ''until'')::timestamptz > now())
                 and c - ''until'' - %L::text[] = ''{}'';
         end $made$',
        (select string_agg(format('%I text[]', name), ', ' order by place) from scope_dimension),
        (select string_agg(format('yuanliu_texts(c -> %L)', name), ', ' order by place) from scope_dimension),
        (select array_agg(name order by place) from scope_dimension));
    for which in select guarded from scope_guard order by 1 loop
        call yuanliu_policy(which.guarded);
    end loop;
end $$;
call yuanliu_policies();
