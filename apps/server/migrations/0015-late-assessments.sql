-- An assessment that is recorded while one stands that comes after it in turn: of an earlier day, or in the place of one. What was
-- advised there rests on less than stands now, so that such episodes are looked at again. What was recorded before this step has
-- no such mark.

alter table lende.assessment add column is_late boolean not null default false;
