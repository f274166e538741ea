-- Patients of a practice, their episodes of back pain, and who cares for them.

create table lende.patient (
  practice_id uuid not null references lende.practice,
  patient_id uuid not null,
  given_name text not null,
  family_name text not null,
  birth_date date not null,
  -- The number that the practice itself knows the patient by.
  own_number text,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  -- What is searched: lower case, without marks; family name first.
  sought text not null,
  is_synthetic boolean not null default false,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  -- The patient that this one turned out to be.
  merged_into uuid,
  erased_at timestamptz,
  primary key (practice_id, patient_id),
  foreign key (practice_id, merged_into) references lende.patient
);
create index patient_sought on lende.patient (practice_id, sought text_pattern_ops);
create index patient_birth_date on lende.patient (practice_id, birth_date);
create unique index patient_own_number on lende.patient (practice_id, own_number) where own_number is not null;

create table lende.episode (
  practice_id uuid not null,
  episode_id uuid not null,
  patient_id uuid not null,
  -- The pain began on a day between these two, as far as is known.
  onset_from date not null,
  onset_to date not null check (onset_to >= onset_from),
  -- The episode that this one is a recurrence of.
  recurrence_of uuid,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  closed_on date,
  closed_because text check (closed_because in ('recovered', 'goals-reached', 'referred', 'moved', 'other-cause', 'stopped-coming', 'died')),
  check ((closed_on is null) = (closed_because is null)),
  primary key (practice_id, episode_id),
  foreign key (practice_id, patient_id) references lende.patient,
  foreign key (practice_id, recurrence_of) references lende.episode
);
create index episode_of_patient on lende.episode (practice_id, patient_id);

create table lende.care_team (
  practice_id uuid not null,
  episode_id uuid not null,
  person_id uuid not null references lende.person,
  role text not null,
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (practice_id, episode_id, person_id, role),
  foreign key (practice_id, episode_id) references lende.episode
);

alter table lende.patient enable row level security, force row level security;
alter table lende.episode enable row level security, force row level security;
alter table lende.care_team enable row level security, force row level security;
create policy of_practice on lende.patient using (practice_id = lende.practice());
create policy of_practice on lende.episode using (practice_id = lende.practice());
create policy of_practice on lende.care_team using (practice_id = lende.practice());

grant select, insert, update on lende.patient, lende.episode, lende.care_team to lende_service;
