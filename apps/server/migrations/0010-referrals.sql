-- Somebody is asked something about an episode: sent, seen, answered; or withdrawn before it was answered. It goes forward only.

create table lende.referral (
  practice_id uuid not null,
  referral_id uuid not null,
  episode_id uuid not null,
  from_person uuid not null references lende.person,
  from_role text not null,
  -- A colleague in one of their roles, or the name of somebody who does not work here.
  to_person uuid references lende.person,
  to_role text,
  to_name text,
  question text not null,
  document_id uuid,
  sent_at timestamptz not null default now(),
  seen_at timestamptz,
  answered_at timestamptz,
  answer text,
  answer_document_id uuid,
  withdrawn_at timestamptz,
  check ((to_person is null) = (to_role is null)),
  check ((to_person is null) <> (to_name is null)),
  check ((answered_at is null) = (answer is null)),
  check (answered_at is not null or answer_document_id is null),
  check (answered_at is null or (withdrawn_at is null and seen_at is not null)),
  primary key (practice_id, referral_id),
  foreign key (practice_id, episode_id) references lende.episode,
  foreign key (practice_id, document_id) references lende.document,
  foreign key (practice_id, answer_document_id) references lende.document
);
create index referral_of_episode on lende.referral (practice_id, episode_id);
create index referral_to on lende.referral (practice_id, to_person, to_role);
create index referral_from on lende.referral (practice_id, from_person);

alter table lende.referral enable row level security, force row level security;
create policy of_practice on lende.referral using (practice_id = lende.practice());
grant select, insert on lende.referral to lende_service;
grant update (seen_at, answered_at, answer, answer_document_id, withdrawn_at) on lende.referral to lende_service;

-- What was asked stays as it was; each stamp is put once; what was answered or withdrawn changes no more.
create function lende.refuse_backward() returns trigger
  language plpgsql as $$
declare
  patient uuid;
  stamps constant text[] := '{seen_at,answered_at,answer,answer_document_id,withdrawn_at}';
begin
  select e.patient_id into patient from lende.episode e
    where e.practice_id = old.practice_id and e.episode_id = old.episode_id;
  if patient is not null and lende.erases(patient) then return new; end if;
  if to_jsonb(old) - stamps is distinct from to_jsonb(new) - stamps
    or old.answered_at is not null or old.withdrawn_at is not null
    or (old.seen_at is not null and new.seen_at is distinct from old.seen_at)
  then
    raise exception 'what was recorded is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
revoke all on function lende.refuse_backward from public;

create trigger goes_forward before update on lende.referral for each row execute function lende.refuse_backward();
create trigger written_once before delete or truncate on lende.referral
  for each statement execute function lende.refuse_change();

-- As before; what was asked and answered about an erased patient is blanked too.
create or replace function lende.erase_patient(patient uuid, reason text) returns integer
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
  update lende.referral r
    set question = '', to_name = case when r.to_name is null then null else '' end,
      answer = case when r.answer is null then null else '' end
    where r.practice_id = lende.practice() and r.episode_id = any (episodes);
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
