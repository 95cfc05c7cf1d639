-- Who is to be told follows whose the thing is; in which dimensions it is of all has to be known as long.
alter table notice add column regardless text[] not null default '{}';
comment on column notice.regardless is 'the dimensions of scopes in which it is of all';
call yuanliu_guard('notice', null, 'exists (select from notice_letter l where l.notice = notice.id)', carries => true);
