-- What a patient may ask: what they consented to, and to be forgotten. And how long a practice keeps a record.

create table lende.consent (
  practice_id uuid not null references lende.practice,
  consent_id uuid not null,
  patient_id uuid not null,
  purpose text not null check (purpose in (
    'share-with-care-team', 'share-with-occupational-physician', 'quality-of-care', 'research'
  )),
  decision text not null check (decision in ('given', 'withdrawn')),
  -- The day on which the patient said so.
  said_on date not null,
  person_id uuid not null references lende.person,
  recorded_at timestamptz not null default now(),
  primary key (practice_id, consent_id),
  foreign key (practice_id, patient_id) references lende.patient
);
create index consent_of_patient on lende.consent (practice_id, patient_id);

-- The tombstone: that somebody was erased, when, by whom and why, and nothing of who it was.
create table lende.erasure (
  practice_id uuid not null references lende.practice,
  patient_id uuid not null,
  reason text not null check (reason in ('asked-by-patient', 'consent-withdrawn', 'kept-long-enough', 'recorded-unlawfully')),
  person_id uuid not null references lende.person,
  at timestamptz not null default now(),
  -- What was recorded can be blanked in this transaction, and in no other.
  within xid8 not null default pg_current_xact_id(),
  primary key (practice_id, patient_id),
  foreign key (practice_id, patient_id) references lende.patient
);

alter table lende.consent enable row level security, force row level security;
alter table lende.erasure enable row level security, force row level security;
create policy of_practice on lende.consent using (practice_id = lende.practice());
create policy of_practice on lende.erasure using (practice_id = lende.practice());
grant select, insert on lende.consent to lende_service;
grant select on lende.erasure to lende_service;

-- In years after the last episode closed; null is not chosen yet.
alter table lende.practice add retention_years integer check (retention_years between 1 and 100);

-- Asked over all patients of a practice for those that were merged into one.
create index patient_merged_into on lende.patient (practice_id, merged_into) where merged_into is not null;

-- Only the function below writes an erasure: no server may.
create function lende.erases(patient uuid) returns boolean
  language sql stable
  return exists (
    select from lende.erasure e
    where e.practice_id = lende.practice() and e.within = pg_current_xact_id_if_assigned()
      and e.patient_id = coalesce(patient, e.patient_id)
  );

-- A statement that changes what was recorded is let past only where somebody is erased; each row then only if it is theirs.
create or replace function lende.refuse_change() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name in ('assessment', 'document') and lende.erases(null) then return null; end if;
  if tg_op = 'DELETE' and tg_table_name = 'consent' and lende.erases(null) then return null; end if;
  raise exception 'what was recorded is not changed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger written_once before update or delete or truncate on lende.consent
  for each statement execute function lende.refuse_change();
create trigger written_once before update or delete or truncate on lende.erasure
  for each statement execute function lende.refuse_change();

create function lende.refuse_unless_erased() returns trigger
  language plpgsql as $$
declare
  patient uuid;
begin
  if tg_table_name = 'consent' then
    patient := old.patient_id;
  else
    select e.patient_id into patient from lende.episode e
    where e.practice_id = old.practice_id and e.episode_id = old.episode_id;
  end if;
  if patient is null or not lende.erases(patient) then
    raise exception 'what was recorded is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create trigger only_erased before update on lende.assessment for each row execute function lende.refuse_unless_erased();
create trigger only_erased before update on lende.document for each row execute function lende.refuse_unless_erased();
create trigger only_erased before delete on lende.consent for each row execute function lende.refuse_unless_erased();

-- Erases a patient and all that were merged into them; a lead alone does. Ids stay, and the ledger: neither tells of anybody.
-- What recorded meanwhile holds the patient or the episode, and is waited for.
create function lende.erase_patient(patient uuid, reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  erased uuid[];
  episodes uuid[];
begin
  if not exists (
    select from lende.membership m where m.practice_id = lende.practice() and m.person_id = lende.person()
      and m.role = 'lead' and m.ended_at is null
  ) then
    raise exception 'only a lead erases' using errcode = 'insufficient_privilege';
  end if;
  perform from lende.patient p where p.practice_id = lende.practice() and p.patient_id = patient for update;
  with recursive same (patient_id) as (
    select p.patient_id from lende.patient p
    where p.practice_id = lende.practice() and p.patient_id = patient and p.erased_at is null and p.merged_into is null
    union
    select p.patient_id from lende.patient p join same on p.merged_into = same.patient_id
    where p.practice_id = lende.practice()
  ) select array_agg(s.patient_id order by s.patient_id) into erased from same s;
  if erased is null then return 0; end if;
  perform from lende.patient p where p.practice_id = lende.practice() and p.patient_id = any (erased)
    order by p.patient_id for update;
  perform from lende.episode e where e.practice_id = lende.practice() and e.patient_id = any (erased)
    order by e.episode_id for update;
  select coalesce(array_agg(e.episode_id), '{}') into episodes from lende.episode e
    where e.practice_id = lende.practice() and e.patient_id = any (erased);
  insert into lende.erasure (practice_id, patient_id, reason, person_id)
    select lende.practice(), one, erase_patient.reason, lende.person() from unnest(erased) as one;
  update lende.assessment a
    set answers = '{}', advice = '{}', onset_from = '1900-01-01', onset_to = '1900-01-01',
      superseded_because = case when a.supersedes is null then null else 'erased' end
    where a.practice_id = lende.practice() and a.episode_id = any (episodes);
  update lende.document d set content = '{}', kind = 'erased', recipient = null
    where d.practice_id = lende.practice() and d.episode_id = any (episodes);
  delete from lende.consent c where c.practice_id = lende.practice() and c.patient_id = any (erased);
  update lende.care_team t set ended_at = now()
    where t.practice_id = lende.practice() and t.episode_id = any (episodes) and t.ended_at is null;
  update lende.episode e
    set onset_from = '1900-01-01', onset_to = '1900-01-01', closed_on = null, closed_because = null, version = e.version + 1
    where e.practice_id = lende.practice() and e.episode_id = any (episodes);
  update lende.patient p
    set given_name = '', family_name = '', sought = '', birth_date = '1900-01-01', own_number = null,
      erased_at = now(), changed_at = now(), version = p.version + 1
    where p.practice_id = lende.practice() and p.patient_id = any (erased);
  perform lende.write_ledger('erase-patient', 'patient', one, 'lead', '{"reason":' || to_json(erase_patient.reason) || '}')
    from unnest(erased) as one;
  return cardinality(erased);
end $$;

revoke all on function lende.erase_patient, lende.refuse_unless_erased from public;
grant execute on function lende.erase_patient to lende_service;
