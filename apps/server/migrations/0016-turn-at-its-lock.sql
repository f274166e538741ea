-- When something was recorded is when its turn came, not when its work began: who waited for another comes after that other.

-- Also where the clock of the machine was set back: what is recorded later in an episode stands later.
create function lende.stamp_recorded() returns trigger
  language plpgsql as $$
begin
  select greatest(clock_timestamp(), max(a.recorded_at) + interval '1 microsecond') into new.recorded_at
    from lende.assessment a where a.practice_id = new.practice_id and a.episode_id = new.episode_id;
  return new;
end $$;
revoke all on function lende.stamp_recorded from public;

create trigger stamps_recorded before insert on lende.assessment for each row execute function lende.stamp_recorded();

alter table lende.consent alter column recorded_at set default clock_timestamp();

create or replace function lende.stamp_merged() returns trigger
  language plpgsql as $$
begin
  new.merged_at := case when new.merged_into is null then null else clock_timestamp() end;
  return new;
end $$;

-- As before; what turned out to be another patient while this waited is not erased with the first, and what turned out to be the
-- same one is.
create or replace function lende.erase_patient(patient uuid, reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  erased uuid[];
  held uuid[];
  episodes uuid[];
begin
  if not exists (
    select from lende.membership m where m.practice_id = lende.practice() and m.person_id = lende.person()
      and m.role = 'lead' and m.ended_at is null
  ) then
    raise exception 'only a lead erases' using errcode = 'insufficient_privilege';
  end if;
  loop
    with recursive same (patient_id) as (
      select p.patient_id from lende.patient p
      where p.practice_id = lende.practice() and p.patient_id = patient and p.erased_at is null and p.merged_into is null
      union
      select p.patient_id from lende.patient p join same on p.merged_into = same.patient_id
      where p.practice_id = lende.practice()
    ) select array_agg(s.patient_id order by s.patient_id) into erased from same s;
    if erased is null then return 0; end if;
    exit when erased = held;
    perform from lende.patient p where p.practice_id = lende.practice() and p.patient_id = any (erased)
      order by p.patient_id for update;
    held := erased;
  end loop;
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
