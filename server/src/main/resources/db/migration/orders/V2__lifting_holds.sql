-- A lifting ends an earlier order, or a hold that no order brought about: a test, an inspection, a report that broke a rule.
-- Of one act there is then more than one form; which it is says whether the order names a cause.
alter table order_draft drop constraint order_draft_act_fkey;
alter table order_draft add check (act in ('hold', 'stop', 'recall', 'lift', 'clear'));
alter table order_form drop constraint order_form_pkey;
alter table order_form add primary key (act, record);
insert into order_form (act, record, fields) values
    ('lift', 'circulation/holdLift',
     '{"liftNo": "{number}", "stage": "{stage}", "holdCause": "named", "holdName": "{cause}", "refType": "UNIT",
       "refNo": "{unit}", "legalBasis": "{basis}", "reason": "{reason}", "decidedBy": "{drafter}",
       "secondPerson": "{signer}"}');

alter table order_draft add column cause text;
comment on column order_draft.cause is 'name of the hold that a lifting ends, as the card of the unit tells it';
