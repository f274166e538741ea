-- A patient who was asked may have said no. That closes as taking back does.

alter table lende.consent drop constraint consent_decision_check,
  add constraint consent_decision_check check (decision in ('given', 'refused', 'withdrawn'));

-- As before; a no that was said while two were taken for one patient counts for both too, once they are two again.
create or replace function lende.keep_withdrawals() returns trigger
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
    where c.practice_id = old.practice_id and c.decision in ('refused', 'withdrawn') and c.recorded_at >= up.since
    order by c.recorded_at, c.consent_id
  loop
    insert into lende.consent (practice_id, consent_id, patient_id, purpose, decision, said_on, person_id, recorded_at)
      values (kept.practice_id, gen_random_uuid(), old.patient_id, kept.purpose, kept.decision, kept.said_on, kept.person_id,
        kept.recorded_at);
    perform lende.write_ledger('record-consent', 'patient', old.patient_id, null, '{}');
  end loop;
  return null;
end $$;
