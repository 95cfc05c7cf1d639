-- What a grant demands beside whose and where it is lies by the dimensions' names, so that a further one needs no column.
alter table people_grant add column demands jsonb not null default '{}';
update people_grant set demands = jsonb_strip_nulls(jsonb_build_object(
    'category', case when cardinality(categories) > 0 then to_jsonb(categories) end,
    'stage', case when cardinality(stages) > 0 then to_jsonb(stages) end));
alter table people_grant drop column categories, drop column stages;
alter table people_grant alter column demands drop default;
comment on column people_grant.demands is 'values by dimension; a dimension that is not named is free';
