-- Who may see a row is decided by the clauses of the reader's scope: a row shows when one clause covers it. A clause
-- demands something of some dimensions (party, region, category, stage, …) and nothing of the others; dimensions of one
-- demand (a party, or a region) are alternatives. The program writes the scope as
--   {"all": true}   or   {"clauses": [{"region": ["9902"], "category": ["livestock"], "until": "2026-12-31T16:00:00Z"}]}
-- and decides alike in memory (io.yuanliu.server.scope.Scope). A further dimension is one call of yuanliu_dimension.
create table scope_dimension (
    place   int generated always as identity,
    name    text primary key,
    demand  text not null,
    matches text not null check (matches in ('one of', 'under'))
);
comment on column scope_dimension.demand is 'dimensions of one demand are alternatives';
comment on column scope_dimension.matches is 'under: what begins with one of the values';

-- Every table whose rows are scoped, and all that its policy is made from.
create table scope_guard (
    guarded text primary key,
    columns jsonb,
    also    text
);
comment on column scope_guard.columns is
    'column by dimension where it has another name; null where the dimension says nothing of this table; null as a whole when only the condition counts';
comment on column scope_guard.also is 'a condition that lets a row show too';
revoke all on scope_dimension, scope_guard from yuanliu_reader;
revoke insert, update, delete, truncate on scope_dimension, scope_guard from yuanliu_writer;

create function yuanliu_texts(written jsonb) returns text[] language sql immutable strict parallel safe as
$$ select array(select jsonb_array_elements_text(written)) $$;

-- What a clause c must hold for a row of a table, as SQL.
create function yuanliu_covered(guarded text, columns jsonb) returns text language plpgsql as $$
declare
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
            col := case when columns ? which.name then columns ->> which.name else which.name end;
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

-- Makes the one policy of a table anew, with a column for each dimension that it has none for.
create procedure yuanliu_policy(guarded text) language plpgsql as $$
declare
    guard scope_guard := (select g from scope_guard g where g.guarded = yuanliu_policy.guarded);
    seen  text[] := array['(select yuanliu_scope_all())'];
    which record;
begin
    for which in select policyname from pg_policies where schemaname = current_schema() and tablename = guarded loop
        execute format('drop policy %I on %I', which.policyname, guarded);
    end loop;
    if guard.columns is not null then
        for which in select d.name from scope_dimension d where not guard.columns ? d.name and not exists (
            select from pg_attribute where attrelid = guarded::regclass and attname = d.name and not attisdropped) loop
            execute format('alter table %I add column %I text collate "C"', guarded, which.name);
        end loop;
        seen := seen || format('exists (select from yuanliu_clauses() c where %s)', yuanliu_covered(guarded, guard.columns));
    end if;
    if guard.also is not null then
        seen := seen || guard.also;
    end if;
    execute format('alter table %I enable row level security, force row level security', guarded);
    execute format('create policy in_scope on %I for select to yuanliu_reader using (%s)',
                   guarded, array_to_string(seen, ' or '));
end $$;

-- A table is scoped from now on. Called by the migration that makes the table, and by nothing else.
create procedure yuanliu_guard(guarded text, columns jsonb default '{}', also text default null) language plpgsql as $$
begin
    insert into scope_guard values (guarded, columns, also)
    on conflict on constraint scope_guard_pkey do update set columns = excluded.columns, also = excluded.also;
    call yuanliu_policy(guarded);
end $$;

-- Makes the clauses' function and every policy anew, as the dimensions are now.
create procedure yuanliu_policies() language plpgsql as $$
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
             where c ->> ''until'' is null or (c ->> ''until'')::timestamptz > now();
         end $made$',
        (select string_agg(format('%I text[]', name), ', ' order by place) from scope_dimension),
        (select string_agg(format('yuanliu_texts(c -> %L)', name), ', ' order by place) from scope_dimension));
    for which in select guarded from scope_guard order by 1 loop
        call yuanliu_policy(which.guarded);
    end loop;
end $$;

create procedure yuanliu_dimension(name text, demand text, matches text) language plpgsql as $$
begin
    insert into scope_dimension (name, demand, matches) values (name, demand, matches);
    call yuanliu_policies();
end $$;

call yuanliu_dimension('party', 'whose', 'one of');
call yuanliu_dimension('region', 'whose', 'under');
call yuanliu_dimension('category', 'category', 'one of');
call yuanliu_dimension('stage', 'stage', 'one of');
