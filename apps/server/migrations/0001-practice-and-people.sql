-- Practices and who works there. The practice is the tenant: it stands in the key of everything that follows, and a row is
-- seen only by who works for its practice at that moment, as the settings of the transaction say.

create schema lende;
grant usage on schema lende to lende_service;

-- The practice that this transaction works for; null sees nothing.
create function lende.practice() returns uuid
  language sql stable
  return nullif(current_setting('lende.practice', true), '')::uuid;

-- The person who works in this transaction; null is the program itself.
create function lende.person() returns uuid
  language sql stable
  return nullif(current_setting('lende.person', true), '')::uuid;

create table lende.practice (
  practice_id uuid primary key,
  name text not null check (name <> ''),
  country text not null check (country in ('be', 'nl')),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  is_synthetic boolean not null default false,
  made_at timestamptz not null default now()
);

create table lende.person (
  person_id uuid primary key,
  name text not null check (name <> ''),
  email text not null check (email = lower(email)),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  made_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index person_email on lende.person (email);

create table lende.membership (
  practice_id uuid not null references lende.practice,
  person_id uuid not null references lende.person,
  role text not null check (role in (
    'lead', 'desk', 'general-practitioner', 'physiotherapist', 'other-clinician', 'occupational-physician', 'auditor'
  )),
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (practice_id, person_id, role)
);
create index membership_of_person on lende.membership (person_id);

alter table lende.practice enable row level security, force row level security;
alter table lende.person enable row level security, force row level security;
alter table lende.membership enable row level security, force row level security;

create policy own_practice on lende.practice using (practice_id = lende.practice());
-- A person sees at which practices they work, whichever they work for now.
create policy of_practice on lende.membership using (practice_id = lende.practice() or person_id = lende.person())
  with check (practice_id = lende.practice());
create policy colleagues on lende.person using (
  person_id = lende.person()
  or exists (
    select from lende.membership m where m.person_id = person.person_id and m.practice_id = lende.practice()
  )
) with check (true);

grant select, insert, update on lende.practice, lende.person, lende.membership to lende_service;
