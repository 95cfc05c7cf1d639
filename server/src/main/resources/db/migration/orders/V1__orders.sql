-- As which record an order is written: its fields, with names in braces where the order's own words go. What lies in a list
-- with {unit} in it stands once for each of the goods.
create table order_form (
    act             text primary key check (act in ('hold', 'stop', 'recall', 'lift', 'clear')),
    record          text not null,
    fields          jsonb not null
);
insert into order_form (act, record, fields) values
    ('stop', 'circulation/stopOrder',
     '{"orderNo": "{number}", "stage": "{stage}", "legalBasis": "{basis}", "reason": "{reason}",
       "decidedBy": "{drafter}", "secondPerson": "{signer}", "goods": [{"refType": "UNIT", "refNo": "{unit}"}]}'),
    ('lift', 'circulation/stopLift',
     '{"liftNo": "{number}", "orderNo": "{ordered}", "legalBasis": "{basis}", "reason": "{reason}",
       "decidedBy": "{drafter}", "secondPerson": "{signer}"}'),
    ('clear', 'circulation/stopClear',
     '{"clearNo": "{number}", "orderNo": "{ordered}", "sampleNo": "{sample}", "legalBasis": "{basis}",
       "reason": "{reason}", "decidedBy": "{drafter}", "secondPerson": "{signer}",
       "goods": [{"refType": "UNIT", "refNo": "{unit}"}]}'),
    ('hold', 'circulation/provisionalHold',
     '{"holdNo": "{number}", "refType": "UNIT", "refNo": "{unit}", "reason": "{reason}", "expiresAt": "{until}"}');

-- Where an order stands is in flow_item (flow 'order'). It is its authority's own, drafts too; the record that it becomes is
-- seen like any other.
create table order_draft (
    id              text primary key,
    authority       text not null,
    act             text not null references order_form (act),
    goods           text[] not null,
    units           text[] not null,
    number          text not null,
    basis           text,
    reason          text not null,
    ordered         text,
    sample          text,
    until           timestamptz,
    stage           text,
    drafted_by      text not null,
    drafter         text not null,
    drafted_at      timestamptz not null,
    expires_at      timestamptz not null,
    signed_by       text,
    signer          text,
    signed_at       timestamptz,
    signed_reach    jsonb,
    signed_as       jsonb,
    record          text,
    acted_by        text,
    acted_version   int,
    open            boolean not null
);
comment on column order_draft.units is 'canonical keys of what it stops, holds or frees';
comment on column order_draft.signed_reach is 'what the second person was shown';
comment on column order_draft.signed_as is 'who signed with his scopes, until the record is written';
comment on column order_draft.acted_by is 'who did what leads to acted_version by way of the orders themselves';
comment on column order_draft.open is 'waits for its signature; of one number there is one such at a time';
create unique index order_draft_open on order_draft (authority, act, number) where open;
create index order_draft_overdue on order_draft (expires_at) where open;

create table order_reach (
    draft           text not null references order_draft (id),
    shown_to        text not null,
    shown_at        timestamptz not null,
    reach           jsonb not null,
    primary key (draft, shown_to)
);

call yuanliu_guard('order_draft', '{"party": "authority", "region": null, "category": null, "stage": null}');
call yuanliu_guard('order_reach', null, 'exists (select from order_draft d where d.id = order_reach.draft)');
revoke all on order_form from yuanliu_reader;

-- What is another authority's, handed over to it (移送). Seen by who handed it over and by whose it is now: by the authority
-- where one is registered, else by whoever looks over its region and category.
create table order_handover (
    id              text primary key,
    sender          text not null,
    sent_by         text not null,
    sent_by_name    text not null,
    sent_at         timestamptz not null,
    act             text not null,
    code            text not null,
    reason          text not null,
    receiver        text,
    receiver_kind   text not null,
    receiver_level  text not null,
    receiver_zh     text not null,
    receiver_en     text not null,
    region          text collate "C",
    categories      text[] not null,
    stage           text,
    basis           text,
    state           text not null,
    version         int not null,
    since           timestamptz not null,
    answered_by     text,
    answered_name   text,
    answer          text,
    open            boolean not null
);
create unique index order_handover_open on order_handover (sender, act, code) where open;
create index order_handover_since on order_handover (since desc, id desc);
call yuanliu_guard('order_handover', '{"party": "receiver", "category": "categories", "stage": null}',
    'exists (select from yuanliu_clauses() c where order_handover.sender = any (c.party))');
