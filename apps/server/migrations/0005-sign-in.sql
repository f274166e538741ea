-- Signing in. This is read before a practice is known, so it stands outside the rows of a practice; a service sees one person
-- at a time, by id or by e-mail, and never a list of them. Nothing here is of a patient.

-- What the functions below run as: the owner of the tables, which no server works as.
create policy for_sign_in on lende.person for select to current_user using (true);
create policy for_sign_in on lende.membership for select to current_user using (true);
create policy for_sign_in on lende.practice for select to current_user using (true);

create function lende.person_to_sign_in(id uuid, address text)
  returns table (person_id uuid, name text, email text, language text, made_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.person_id, p.name, p.email, p.language, p.made_at from lende.person p
  where (p.person_id = id or p.email = address) and p.ended_at is null;
end;

create function lende.workplaces(id uuid) returns table (practice_id uuid, practice text, role text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select m.practice_id, p.name, m.role from lende.membership m join lende.practice p using (practice_id)
  where m.person_id = id and m.ended_at is null
  order by p.name, m.practice_id, m.role;
end;

create table lende.session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  person_id uuid not null references lende.person,
  user_agent text,
  ip_address text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- However much it is used.
  expires_at timestamptz not null,
  -- Used last, to the minute.
  seen_at timestamptz not null default now(),
  -- By what the person showed more than a first factor; null while it is still due.
  second_factor text check (second_factor in ('totp', 'recovery-code', 'passkey')),
  -- Where the person works in this session, once chosen.
  practice_id uuid references lende.practice,
  role text
);
create index session_of_person on lende.session (person_id);
create index session_expires on lende.session (expires_at);

-- A way to sign in: a password, or somebody at a provider. Tokens of a provider are never kept.
create table lende.account (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references lende.person,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text check (access_token is null),
  refresh_token text check (refresh_token is null),
  id_token text check (id_token is null),
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create unique index one_password on lende.account (person_id) where provider_id = 'credential';
create index account_of_person on lende.account (person_id);

-- What a provider has to bring back.
create table lende.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on lende.verification (identifier);

create table lende.totp (
  person_id uuid primary key references lende.person,
  -- Sealed with the secret of the server.
  secret text,
  -- One that is not confirmed yet; sealed too.
  offered text,
  -- A code belongs to a step of 30 seconds; only a later one is taken.
  last_step bigint not null default 0
);

create table lende.recovery_code (
  person_id uuid not null references lende.person,
  hash text not null,
  primary key (person_id, hash)
);

create table lende.passkey (
  credential_id text primary key,
  person_id uuid not null references lende.person,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (name <> ''),
  made_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_of_person on lende.passkey (person_id);

create table lende.passkey_challenge (
  challenge text primary key,
  -- Who registers; null is a sign-in.
  person_id uuid references lende.person,
  expires_at timestamptz not null
);

-- How often somebody tried, under a hash of what they tried or from where.
create table lende.attempt (
  key text primary key,
  count integer not null,
  until timestamptz not null
);

create table lende.invitation (
  practice_id uuid not null references lende.practice,
  invitation_id uuid not null default gen_random_uuid(),
  token_hash text not null unique,
  name text not null check (name <> ''),
  email text not null check (email = lower(email)),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  roles text[] not null check (cardinality(roles) > 0),
  made_by uuid references lende.person,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (practice_id, invitation_id)
);
alter table lende.invitation enable row level security, force row level security;
create policy of_practice on lende.invitation using (practice_id = lende.practice());
create policy for_sign_in on lende.invitation for select to current_user using (true);

-- Whoever holds the link learns what it invites to.
create function lende.invitation_to_accept(hash text)
  returns table (practice_id uuid, practice text, invitation_id uuid, name text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.practice_id, p.name, i.invitation_id, i.name, i.email
  from lende.invitation i join lende.practice p using (practice_id)
  where i.token_hash = hash and i.accepted_at is null and i.expires_at > now();
end;

revoke all on function lende.person_to_sign_in, lende.workplaces, lende.invitation_to_accept from public;
grant execute on function lende.person_to_sign_in, lende.workplaces, lende.invitation_to_accept to lende_service;
grant select, insert, update, delete on lende.session, lende.account, lende.verification, lende.totp, lende.passkey, lende.attempt
  to lende_service;
grant select, insert, delete on lende.recovery_code, lende.passkey_challenge to lende_service;
grant select, insert, update, delete on lende.invitation to lende_service;
