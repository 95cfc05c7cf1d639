-- Who asks, beside how far he sees: for what belongs to one person. Set with the scope; without it a read is an error.
create function yuanliu_asker() returns text language plpgsql stable parallel safe as $$
declare
    written text := current_setting('yuanliu.asker', true);
begin
    if written is null or written = '' then
        raise exception 'a read without an asker' using errcode = 'insufficient_privilege';
    end if;
    return written;
end $$;

-- What was told, written in the transaction of what it tells.
create table notice (
    id              uuid primary key default gen_random_uuid(),
    position        bigint generated always as identity,
    kind            text not null,
    key             text not null,
    at              timestamptz not null,
    subject         text not null,
    words           jsonb not null,
    -- who is to be told: HOLDER, AUTHORITY, ABOVE by right and place; ONE by name
    addressee       text not null,
    needed          text,
    party           text,
    site            text,
    region          text,
    category        text,
    stage           text,
    asker           text,
    spread_at       timestamptz,
    unique (kind, key)
);
create index notice_to_spread on notice (position) where spread_at is null;
create index notice_by_age on notice (at);

-- One address of one receiver; only the first of its letters is tried.
create table notice_lane (
    id              uuid primary key default gen_random_uuid(),
    receiver        text not null,
    way             text not null,
    webhook         uuid,
    next_at         timestamptz,
    tries           int not null default 0,
    leased_until    timestamptz,
    unique nulls not distinct (receiver, way, webhook)
);
comment on column notice_lane.next_at is 'when its first letter is tried; null while it is empty';
create index notice_lane_next on notice_lane (next_at) where next_at is not null;

-- A notice for one receiver by one way. In the console it lies in his inbox; on paper somebody prints it.
create table notice_letter (
    id              uuid primary key default gen_random_uuid(),
    position        bigint generated always as identity,
    notice          uuid not null references notice (id) on delete cascade,
    receiver        text not null,
    way             text not null,
    lane            uuid references notice_lane (id),
    state           text not null check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    since           timestamptz not null,
    tries           int not null default 0,
    cause           text,
    ended_at        timestamptz,
    read_at         timestamptz,
    -- of paper only: who may print it and hand it over
    party           text collate "C",
    region          text collate "C",
    unique nulls not distinct (notice, receiver, way, lane)
);
create index notice_inbox on notice_letter (receiver, position desc) where way = 'CONSOLE';
create index notice_unread on notice_letter (receiver, position desc) where way = 'CONSOLE' and read_at is null;
create index notice_in_lane on notice_letter (lane, position) where state = 'WAITING' and lane is not null;
create index notice_dead on notice_letter (position desc) where state = 'DEAD';
create index notice_on_paper on notice_letter (position desc) where way = 'PAPER' and state = 'WAITING';

-- What a receiver chose; his addresses are sealed.
create table notice_preference (
    receiver        text primary key,
    language        text not null,
    mail            bytea,
    phone           bytea,
    chosen          text[] not null,
    declined        text[] not null
);

create table notice_webhook (
    id              uuid primary key,
    holder          text not null,
    host            text not null,
    address         bytea not null,
    secret          bytea not null,
    kinds           text[] not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    cause           text
);
create index notice_webhook_holder on notice_webhook (holder, created_at);

revoke all on notice_lane, notice_preference, notice_webhook from yuanliu_reader;
-- Letters are their receiver's own; those on paper show to whoever sees the party. Of notices there is what somebody has
-- a letter of.
call yuanliu_guard('notice_letter', '{"category": null, "stage": null}', 'receiver = (select yuanliu_asker())');
call yuanliu_guard('notice', null, 'exists (select from notice_letter l where l.notice = notice.id)');
