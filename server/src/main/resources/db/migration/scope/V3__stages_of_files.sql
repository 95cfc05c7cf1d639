-- Files from before their stage was kept had none, and who is limited to some stages saw none of them. They are of the stages of
-- what they belong to, as those that came since: a party's licences and filings of its nodes, a record's of its own. Where nobody
-- knows that one, it stays unknown.
alter table file no force row level security;
alter table registry_party no force row level security;
alter table entry no force row level security;
alter table entry_key no force row level security;
update file set stages = p.nodes
    from registry_party p
    where file.stages is null and file.owner_kind in ('licence', 'filing') and p.id = file.party;
update file set stages = array[e.stage]
    from entry_key k join entry e using (shard, position, received_at)
    where file.stages is null and file.owner_kind = 'record' and k.entry_id = file.owner_id and not k.error_declaration
        and e.stage is not null;
alter table file force row level security;
alter table registry_party force row level security;
alter table entry force row level security;
alter table entry_key force row level security;
