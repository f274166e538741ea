-- A lead vouches for a colleague who lost a password or a second factor, and this practice is the only one they work at. Kept
-- until that colleague has come in with both, so that no lead alone vouches for the one and for the other.

create table lende.vouching (
  practice_id uuid not null references lende.practice,
  person_id uuid not null references lende.person,
  what text not null check (what in ('password', 'second-factor')),
  lead_id uuid not null references lende.person,
  -- Of the link to a new password, while it is good.
  token_hash text unique,
  expires_at timestamptz,
  -- When a password was chosen with the link, or the second factor was taken away.
  done_at timestamptz,
  check ((token_hash is null) = (expires_at is null)),
  primary key (practice_id, person_id, what, lead_id)
);

alter table lende.vouching enable row level security, force row level security;
create policy of_practice on lende.vouching using (practice_id = lende.practice());
-- For the functions below, that run as the owner of the tables: who signs in works for no practice yet.
create policy for_sign_in on lende.vouching to current_user using (true);
grant select, insert, update on lende.vouching to lende_service;

-- Whoever holds the link chooses a password for whom it is of; for nobody who left, or works elsewhere too by now.
create function lende.password_link(hash text)
  returns table (practice_id uuid, practice text, person_id uuid, name text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select v.practice_id, w.name, p.person_id, p.name, p.email
  from lende.vouching v join lende.practice w using (practice_id) join lende.person p on p.person_id = v.person_id
  where v.token_hash = hash and v.expires_at > now() and p.ended_at is null
    and exists (
      select from lende.membership m
      where m.person_id = v.person_id and m.practice_id = v.practice_id and m.ended_at is null
    )
    and not exists (
      select from lende.membership m
      where m.person_id = v.person_id and m.practice_id <> v.practice_id and m.ended_at is null
    );
end;

-- Somebody came in with both factors. A passkey says nothing about who knows the password.
create function lende.settle_vouching(person uuid, shown_by text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from lende.vouching v
  where v.person_id = person and v.done_at is not null and (v.what = 'second-factor' or shown_by <> 'passkey');
end;

revoke all on function lende.password_link, lende.settle_vouching from public;
grant execute on function lende.password_link, lende.settle_vouching to lende_service;
