-- Whoever sees little of the log reads it by his parties and regions, in the order of receipt, records apart from bare events
-- (io.yuanliu.server.paging.store.Slices). Before, a page of such a list was looked for row by row in all of it.
drop index entry_by_party;
create index entry_by_party on entry (party, kind, received_at, shard, position);
create index entry_by_region on entry (region, kind, received_at, shard, position);
create index entry_on_hold_by_party on entry (party, kind, received_at, shard, position) where worst = 2;
create index entry_on_hold_by_region on entry (region, kind, received_at, shard, position) where worst = 2;
-- A sender asks for what he handed in under a number of his own.
create index entry_by_sender_key on entry (sender_key) where sender_key is not null;

drop index refusal_by_party;
create index refusal_by_party on refusal (party, at, id);
create index refusal_by_region on refusal (region, at, id);
