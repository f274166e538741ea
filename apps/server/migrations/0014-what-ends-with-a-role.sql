-- What somebody made or held in a role ends with that role: the invitations and links of a lead, the seats in care teams. And
-- a consent that was taken back while two were taken for one patient counts for both, once they are two again.

-- Has somebody been a lead there without a break since then?
create function lende.leads_since(practice uuid, person uuid, moment timestamptz) returns boolean
  language sql stable
  return exists (
    select from lende.membership m
    where m.practice_id = practice and m.person_id = person and m.role = 'lead' and m.ended_at is null and m.since <= moment
  );
revoke all on function lende.leads_since from public;
grant execute on function lende.leads_since to lende_service;

-- As before; what a lead made who is none any more invites nobody. The first lead of a practice is invited by nobody.
create or replace function lende.invitation_to_accept(hash text)
  returns table (practice_id uuid, practice text, invitation_id uuid, name text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.practice_id, p.name, i.invitation_id, i.name, i.email
  from lende.invitation i join lende.practice p using (practice_id)
  where i.token_hash = hash and i.accepted_at is null and i.expires_at > now()
    and (i.made_by is null or lende.leads_since(i.practice_id, i.made_by, i.made_at));
end;

-- As before; who vouched is a lead still.
create or replace function lende.password_link(hash text)
  returns table (practice_id uuid, practice text, person_id uuid, name text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select v.practice_id, w.name, p.person_id, p.name, p.email
  from lende.vouching v join lende.practice w using (practice_id) join lende.person p on p.person_id = v.person_id
  where v.token_hash = hash and v.expires_at > now() and p.ended_at is null
    and lende.leads_since(v.practice_id, v.lead_id, now())
    and exists (
      select from lende.membership m
      where m.person_id = v.person_id and m.practice_id = v.practice_id and m.ended_at is null
    )
    and not exists (
      select from lende.membership m
      where m.person_id = v.person_id and m.practice_id <> v.practice_id and m.ended_at is null
    );
end;

-- Since when this one is taken for the other.
alter table lende.patient add column merged_at timestamptz;

create function lende.stamp_merged() returns trigger
  language plpgsql as $$
begin
  new.merged_at := case when new.merged_into is null then null else now() end;
  return new;
end $$;
revoke all on function lende.stamp_merged from public;

create trigger stamps_merged before update on lende.patient for each row
  when (old.merged_into is distinct from new.merged_into)
  execute function lende.stamp_merged();

-- Whose word it was that was written down while two were one, nobody knows afterwards: in doubt it is closed for both.
create function lende.keep_withdrawals() returns trigger
  language plpgsql as $$
declare
  kept lende.consent;
begin
  for kept in
    with recursive up (patient_id, merged_into, merged_at, since) as (
      select p.patient_id, p.merged_into, p.merged_at, old.merged_at from lende.patient p
        where p.practice_id = old.practice_id and p.patient_id = old.merged_into
      union all
      select p.patient_id, p.merged_into, p.merged_at, greatest(up.since, up.merged_at) from lende.patient p
        join up on p.patient_id = up.merged_into
        where p.practice_id = old.practice_id
    )
    select c.* from lende.consent c join up using (patient_id)
    where c.practice_id = old.practice_id and c.decision = 'withdrawn' and c.recorded_at >= up.since
    order by c.recorded_at, c.consent_id
  loop
    insert into lende.consent (practice_id, consent_id, patient_id, purpose, decision, said_on, person_id, recorded_at)
      values (kept.practice_id, gen_random_uuid(), old.patient_id, kept.purpose, kept.decision, kept.said_on, kept.person_id,
        kept.recorded_at);
    perform lende.write_ledger('record-consent', 'patient', old.patient_id, null, '{}');
  end loop;
  return null;
end $$;
revoke all on function lende.keep_withdrawals from public;

create trigger keeps_withdrawals after update on lende.patient for each row
  when (old.merged_into is not null and new.merged_into is null)
  execute function lende.keep_withdrawals();

-- What was left of roles that ended before this step, and of merges: a merged patient was not changed after.
do $$
declare
  here uuid;
  seat lende.care_team;
begin
  for here in select w.practice_id from lende.practice w loop
    perform set_config('lende.practice', here::text, true);
    update lende.patient p set merged_at = p.changed_at where p.practice_id = here and p.merged_into is not null;
    delete from lende.invitation i
      where i.practice_id = here and i.accepted_at is null and i.made_by is not null
        and not lende.leads_since(here, i.made_by, i.made_at);
    update lende.vouching v set token_hash = null, expires_at = null
      where v.practice_id = here and v.token_hash is not null and not lende.leads_since(here, v.lead_id, now());
    for seat in
      update lende.care_team t set ended_at = now()
      where t.practice_id = here and t.ended_at is null and not exists (
        select from lende.membership m
        where m.practice_id = here and m.person_id = t.person_id and m.role = t.role and m.ended_at is null
      )
      returning t.*
    loop
      perform lende.write_ledger('end-in-care-team', 'episode', seat.episode_id, null,
        format('{"as":"%s","person":"%s"}', seat.role, seat.person_id));
    end loop;
  end loop;
  perform set_config('lende.practice', '', true);
end $$;
