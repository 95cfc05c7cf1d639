-- What is about no goods is of all categories and stages, and says so by an empty list; where they are only not known, the
-- list is null, and nobody sees the row who is limited to some. A flow had no other way than the empty list.
alter table flow_item alter column categories drop not null, alter column stages drop not null;
comment on column flow_item.categories is 'empty: of all; null: of none that is known';
call yuanliu_guard('flow_item', '{"category": "categories", "stage": "stages"}', several => true);
call yuanliu_guard('task', '{"category": "categories", "stage": "stages"}', several => true);

-- Of files no stage was kept, so whoever is limited to some stages saw none of them.
alter table file add column stages text[];
comment on column file.stages is 'empty: of all; null of none that is known';
call yuanliu_guard('file', '{"category": "categories", "stage": "stages"}', several => true);
alter table file drop column stage;

-- A hand-over to an authority that is not registered, of goods whose category is not known, is not one of every category.
alter table order_handover alter column categories drop not null;
call yuanliu_guard('order_handover', '{"party": "receiver", "category": "categories", "stage": null}',
    'exists (select from yuanliu_clauses() c where order_handover.sender = any (c.party))', several => true);
alter table order_handover no force row level security;
alter table flow_item no force row level security;
update flow_item set categories = null
    where flow = 'handover' and categories = '{}' and party is null;
update order_handover set categories = null where categories = '{}' and receiver is null;
alter table order_handover force row level security;
alter table flow_item force row level security;
