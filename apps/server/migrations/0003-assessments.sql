-- What was found and advised on a day: written once. A correction is another assessment that takes the place of this one.

create table lende.assessment (
  practice_id uuid not null,
  assessment_id uuid not null,
  episode_id uuid not null,
  -- The day it speaks of.
  held_on date not null,
  person_id uuid not null references lende.person,
  role text not null,
  source text not null check (source in ('clinician', 'patient', 'import')),
  edition text not null,
  country text not null check (country in ('be', 'nl')),
  -- When the pain began, as it was known then.
  onset_from date not null,
  onset_to date not null check (onset_to >= onset_from),
  -- As the case file writes them, in the order in which they were given.
  answers json not null,
  -- As it was given, in the words of no language.
  advice json not null,
  -- Over which earlier assessments it was worked out.
  earlier uuid[] not null default '{}',
  supersedes uuid,
  superseded_because text,
  recorded_at timestamptz not null default now(),
  check ((supersedes is null) = (superseded_because is null)),
  primary key (practice_id, assessment_id),
  foreign key (practice_id, episode_id) references lende.episode,
  foreign key (practice_id, supersedes) references lende.assessment
);
create index assessment_of_episode on lende.assessment (practice_id, episode_id, held_on);
-- A thing is corrected once; what corrects it can be corrected again.
create unique index assessment_supersedes on lende.assessment (practice_id, supersedes) where supersedes is not null;

create table lende.document (
  practice_id uuid not null,
  document_id uuid not null,
  episode_id uuid not null,
  assessment_id uuid,
  kind text not null,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  recipient text,
  -- As it was sent, every line with where it comes from.
  content json not null,
  person_id uuid not null references lende.person,
  sent_at timestamptz not null default now(),
  primary key (practice_id, document_id),
  foreign key (practice_id, episode_id) references lende.episode,
  foreign key (practice_id, assessment_id) references lende.assessment
);
create index document_of_episode on lende.document (practice_id, episode_id);

create function lende.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'what was recorded is not changed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger written_once before update or delete or truncate on lende.assessment
  for each statement execute function lende.refuse_change();
create trigger written_once before update or delete or truncate on lende.document
  for each statement execute function lende.refuse_change();

alter table lende.assessment enable row level security, force row level security;
alter table lende.document enable row level security, force row level security;
create policy of_practice on lende.assessment using (practice_id = lende.practice());
create policy of_practice on lende.document using (practice_id = lende.practice());

grant select, insert on lende.assessment, lende.document to lende_service;
