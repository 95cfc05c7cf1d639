-- Licences that parties file themselves, to be checked by the authority. Where a filing stands is in flow_item
-- (flow 'licence'); in force, it becomes the licence of the same party, type and number.
create table registry_filing (
    id              text primary key,
    party           text not null references registry_party (id),
    type            text not null,
    number          text not null,
    scope           text,
    issuer          text,
    valid_from      date not null,
    valid_to        date,
    filed_by        text not null,
    filed_at        timestamptz not null,
    -- what somebody still has to decide; of one licence there is one such filing at a time
    undecided       boolean not null
);
create unique index registry_filing_undecided on registry_filing (party, type, number) where undecided;
create index registry_filing_party on registry_filing (party, type, number);

alter table registry_filing enable row level security, force row level security;
create policy scope on registry_filing for select to yuanliu_reader using (
    (select yuanliu_scope_all())
    or exists (select from flow_item i where i.flow = 'licence' and i.id = registry_filing.id));
