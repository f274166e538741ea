-- Who saw and did what: one chain for each practice. Each entry holds the hash of the one before it, so that nothing can be
-- changed or taken out without all that follows telling. No name and no answer stands in it: only what is an id elsewhere.

create table lende.ledger_head (
  practice_id uuid primary key references lende.practice,
  number bigint not null default 0,
  hash bytea not null default '\x'
);

create table lende.ledger_entry (
  practice_id uuid not null references lende.practice,
  number bigint not null,
  at timestamptz not null,
  person_id uuid,
  role text,
  did text not null check (did ~ '^[a-z][a-z-]*$'),
  about text check (about ~ '^[a-z][a-z-]*$'),
  about_id uuid,
  -- Canonical JSON: what else belongs to it, never data of a patient.
  detail text not null default '{}',
  hash bytea not null,
  primary key (practice_id, number)
);
create index ledger_about on lende.ledger_entry (practice_id, about_id);

-- The text whose hash is kept: every part on a line of its own. `packages` that verify write it the same way.
create function lende.ledger_text(entry lende.ledger_entry, previous bytea) returns text
  language sql immutable
  return concat_ws(E'\n',
    'lende-ledger-1',
    entry.practice_id::text,
    entry.number::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(entry.person_id::text, '-'),
    coalesce(entry.role, '-'),
    entry.did,
    coalesce(entry.about, '-'),
    coalesce(entry.about_id::text, '-'),
    entry.detail,
    encode(previous, 'hex')
  );

-- The one way in: at the end of the chain, by whoever works in this transaction.
create function lende.write_ledger(did text, about text, about_id uuid, role text, detail text) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head lende.ledger_head;
  entry lende.ledger_entry;
begin
  insert into lende.ledger_head (practice_id) values (lende.practice()) on conflict do nothing;
  select * into strict head from lende.ledger_head h where h.practice_id = lende.practice() for update;
  entry := row(lende.practice(), head.number + 1, clock_timestamp(), lende.person(), role, did, about, about_id, detail, '\x');
  entry.hash := sha256(convert_to(lende.ledger_text(entry, head.hash), 'UTF8'));
  insert into lende.ledger_entry values (entry.*);
  update lende.ledger_head h set number = entry.number, hash = entry.hash where h.practice_id = lende.practice();
  return entry.number;
end $$;

create trigger written_once before update or delete or truncate on lende.ledger_entry
  for each statement execute function lende.refuse_change();

alter table lende.ledger_head enable row level security, force row level security;
alter table lende.ledger_entry enable row level security, force row level security;
create policy of_practice on lende.ledger_head using (practice_id = lende.practice());
create policy of_practice on lende.ledger_entry using (practice_id = lende.practice());

grant select on lende.ledger_head, lende.ledger_entry to lende_service;
revoke all on function lende.write_ledger from public;
grant execute on function lende.write_ledger to lende_service;
