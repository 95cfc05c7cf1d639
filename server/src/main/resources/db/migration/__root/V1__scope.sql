-- The roles' standing rights. Every later table of the owner follows them: the reader selects, the writer
-- appends and changes. A module that wants less says so in its own migration (revoke).
grant usage on schema ${flyway:defaultSchema} to yuanliu_writer, yuanliu_reader;
alter default privileges in schema ${flyway:defaultSchema}
    grant select on tables to yuanliu_reader;
alter default privileges in schema ${flyway:defaultSchema}
    grant select, insert, update, delete on tables to yuanliu_writer;
alter default privileges in schema ${flyway:defaultSchema}
    grant usage, select on sequences to yuanliu_writer;

-- The scope of a read. The program sets it at the start of each transaction (set_config(..., true)); a
-- connection that once had it answers '' afterwards, and '' would match everything: so both raise.
create function yuanliu_scope() returns jsonb language plpgsql stable parallel safe as $$
declare
    written text := current_setting('yuanliu.scope', true);
begin
    if written is null or written = '' then
        raise exception 'a read without a scope' using errcode = 'insufficient_privilege';
    end if;
    return written::jsonb;
end $$;

create function yuanliu_scope_all() returns boolean language plpgsql stable parallel safe as $$
begin
    return coalesce((yuanliu_scope() ->> 'all')::boolean, false);
end $$;

-- The canonical keys of the parties whose rows may be read; empty, never null, when the scope names none.
create function yuanliu_scope_parties() returns text[] language plpgsql stable parallel safe as $$
begin
    return array(select jsonb_array_elements_text(coalesce(yuanliu_scope() -> 'parties', '[]'::jsonb)));
end $$;

-- The prefix of a region's code; null (which matches nothing) when the scope names none or an empty one.
create function yuanliu_scope_region() returns text language plpgsql stable parallel safe as $$
begin
    return nullif(yuanliu_scope() ->> 'region', '');
end $$;

create function yuanliu_scope_categories() returns text[] language plpgsql stable parallel safe as $$
begin
    return array(select jsonb_array_elements_text(coalesce(yuanliu_scope() -> 'categories', '[]'::jsonb)));
end $$;
