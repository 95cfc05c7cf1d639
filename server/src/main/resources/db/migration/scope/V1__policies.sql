-- The policies that modules wrote by hand, made by the one procedure from now on; and the stage, the kind of node at which
-- something happened. A party is seen by itself, by the parties above it (their scope names it) and by the officials of its
-- region, of its categories, of its nodes; what belongs to a party shows where the party shows, what points at an entry
-- where the entry shows.
alter table tally add column stage text collate "C" not null default '';

call yuanliu_guard('registry_party', '{"party": "id", "category": "categories", "stage": "nodes"}');
call yuanliu_guard('registry_party_code', null, 'exists (select from registry_party p where p.id = registry_party_code.party)');
call yuanliu_guard('registry_party_version', null,
    'exists (select from registry_party p where p.id = registry_party_version.party)');
call yuanliu_guard('registry_site', '{"category": null, "stage": null}',
    'exists (select from registry_party p where p.id = registry_site.party)');
call yuanliu_guard('registry_site_version', null, 'exists (select from registry_site s where s.id = registry_site_version.site)');
call yuanliu_guard('registry_licence', null, 'exists (select from registry_party p where p.id = registry_licence.party)');
call yuanliu_guard('registry_licence_version', null,
    'exists (select from registry_party p where p.id = registry_licence_version.party)');

call yuanliu_guard('flow_item', '{"category": "categories", "stage": "stages"}');
call yuanliu_guard('flow_step', null,
    'exists (select from flow_item i where (i.flow, i.id) = (flow_step.flow, flow_step.id))');
call yuanliu_guard('registry_filing', null,
    'exists (select from flow_item i where i.flow = ''licence'' and i.id = registry_filing.id)');

call yuanliu_guard('file', '{"category": "categories"}');

call yuanliu_guard('entry');
call yuanliu_guard('tally');
call yuanliu_guard('refusal');
call yuanliu_guard('submission', '{"region": null, "category": null, "stage": null}');
call yuanliu_guard('entry_key', null, 'exists (select from entry e where (e.shard, e.position, e.received_at) = (entry_key.shard, entry_key.position, entry_key.received_at))');
call yuanliu_guard('entry_unit', null, 'exists (select from entry e where (e.shard, e.position, e.received_at) = (entry_unit.shard, entry_unit.position, entry_unit.received_at))');
call yuanliu_guard('record_index', null, 'exists (select from entry e where (e.shard, e.position, e.received_at) = (record_index.shard, record_index.position, record_index.received_at))');
call yuanliu_guard('correction', null, 'exists (select from entry e where (e.shard, e.position, e.received_at) = (correction.shard, correction.position, correction.received_at))');
comment on column entry.stage is 'the kind of node at which it happened';

drop function yuanliu_scope_parties();
drop function yuanliu_scope_region();
drop function yuanliu_scope_categories();
