-- A write that is sent twice is done once: what was answered to a key is kept beside what it did, for a day.

create table lende.idempotency (
  practice_id uuid not null references lende.practice,
  person_id uuid not null,
  key text not null,
  -- SHA-256 of what was asked: method, address and body.
  asked bytea not null,
  -- JSON, as it was answered; null only until the write that holds it is done.
  answered text,
  at timestamptz not null default now(),
  primary key (practice_id, person_id, key)
);
create index idempotency_at on lende.idempotency (practice_id, at);

alter table lende.idempotency enable row level security, force row level security;
create policy of_practice on lende.idempotency using (practice_id = lende.practice());

grant select, insert, update, delete on lende.idempotency to lende_service;

-- A server is ready when the database has the shape that it works with.
grant select on public.lende_step to lende_service;
