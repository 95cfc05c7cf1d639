-- Where each thing with a flow stands, and how it came there. The flows themselves are tables in the program.
create table flow_item (
    flow            text not null,
    id              text not null,
    state           text not null,
    version         int not null,
    since           timestamptz not null,
    party           text,
    site            text,
    region          text,
    -- at most one of each; none where it concerns every category and every kind of node
    categories      text[] not null,
    stages          text[] not null,
    primary key (flow, id)
);
create index flow_item_since on flow_item (flow, state, since desc, id desc);
create index flow_item_party on flow_item (party) where party is not null;

create table flow_step (
    flow            text not null,
    id              text not null,
    version         int not null,
    at              timestamptz not null,
    who             text not null,
    act             text not null,
    state_before    text,
    state_after     text not null,
    reason          text,
    primary key (flow, id, version),
    foreign key (flow, id) references flow_item (flow, id)
);
-- What has happened is not rewritten.
revoke update, delete, truncate on flow_step from yuanliu_writer;

alter table flow_item enable row level security, force row level security;
alter table flow_step enable row level security, force row level security;
create policy in_scope on flow_item for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or party = any ((select yuanliu_scope_parties())::text[])
    or (starts_with(region, (select yuanliu_scope_region()))
        and (cardinality(categories) = 0
            or cardinality((select yuanliu_scope_categories())) = 0
            or categories && (select yuanliu_scope_categories())::text[])));
create policy in_scope on flow_step for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or exists (select from flow_item i where i.flow = flow_step.flow and i.id = flow_step.id));
