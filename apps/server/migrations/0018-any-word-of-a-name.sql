-- A patient is found from any word of the name on: "Jan", "Jan Van den B", "Berghe Jan". The words go round, from each in turn.

create table lende.patient_name (
  practice_id uuid not null,
  patient_id uuid not null,
  -- As `sought` of the patient, from one of the words on and round: vandenberghejan, denberghejanvan, berghejanvanden, janvandenberghe.
  sought text not null,
  primary key (practice_id, patient_id, sought),
  foreign key (practice_id, patient_id) references lende.patient
);
create index patient_name_sought on lende.patient_name (practice_id, sought text_pattern_ops, patient_id);
drop index lende.patient_sought;

alter table lende.patient_name enable row level security, force row level security;
create policy of_practice on lende.patient_name using (practice_id = lende.practice());
grant select, insert, delete on lende.patient_name to lende_service;

-- Where the words cannot be told apart here as the server writes them, as with other than Latin letters, the name stands as
-- a whole; who has no name any more stands nowhere.
create function lende.names_round(name text, sought text) returns setof text
  language sql immutable
begin atomic
  with word as (
    select lower(w.word) as word, w.place
    from regexp_split_to_table(
      translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
          regexp_replace(
            case when getdatabaseencoding() = 'UTF8' then normalize(names_round.name, nfkd) else names_round.name end collate "C",
            '[\u0300-\u036f]', '', 'g'),
          'þ', 'th'), 'Þ', 'th'), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
        'øØłŁđĐðÐı', 'oollddddi'),
      '[^A-Za-z0-9]+') with ordinality w (word, place)
    where w.word <> ''
  ), whole as (
    select string_agg(w.word, '' order by w.place) as text from word w
  )
  select names_round.sought where names_round.sought <> ''
  union
  select left(
    (select string_agg(w.word, '' order by w.place < f.place, w.place) from word w),
    100
  )
  from word f, whole
  where left(whole.text, 100) = names_round.sought;
end;
revoke all on function lende.names_round from public;
grant execute on function lende.names_round to lende_service;

create function lende.write_names() returns trigger
  language plpgsql as $$
begin
  delete from lende.patient_name n where n.practice_id = new.practice_id and n.patient_id = new.patient_id;
  insert into lende.patient_name (practice_id, patient_id, sought)
    select new.practice_id, new.patient_id, n from lende.names_round(new.family_name || ' ' || new.given_name, new.sought) n;
  return null;
end $$;
revoke all on function lende.write_names from public;

create trigger writes_names after insert or update of family_name, given_name, sought on lende.patient for each row
  execute function lende.write_names();

do $$
declare
  here uuid;
begin
  for here in select w.practice_id from lende.practice w loop
    perform set_config('lende.practice', here::text, true);
    insert into lende.patient_name (practice_id, patient_id, sought)
      select p.practice_id, p.patient_id, n
      from lende.patient p, lende.names_round(p.family_name || ' ' || p.given_name, p.sought) n
      where p.practice_id = here;
  end loop;
  perform set_config('lende.practice', '', true);
end $$;
