-- Every edition of the guideline that something was recorded under, whole: years later the same answers give the same advice,
-- whatever edition the program itself brings by then. It is no practice's own, and holds nothing of a patient.

create table lende.edition (
  edition text primary key,
  guideline json not null,
  instruments json not null,
  first_used_at timestamptz not null default now()
);

create trigger written_once before update or delete or truncate on lende.edition
  for each statement execute function lende.refuse_change();

grant select, insert on lende.edition to lende_service;
