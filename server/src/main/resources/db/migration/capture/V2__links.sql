-- What the events of an entry say about units, packed, so that the trace is built without reading their JSON.
alter table entry add column links bytea;
comment on column entry.links is 'derived from body or events; null in entries that were written before, or have no events';
