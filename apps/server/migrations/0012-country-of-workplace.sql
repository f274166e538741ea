-- Where somebody works tells the country too: guidelines, words and whom to call differ by it.

drop function lende.workplaces(uuid);
create function lende.workplaces(id uuid) returns table (practice_id uuid, practice text, role text, country text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select m.practice_id, p.name, m.role, p.country from lende.membership m join lende.practice p using (practice_id)
  where m.person_id = id and m.ended_at is null
  order by p.name, m.practice_id, m.role;
end;

revoke all on function lende.workplaces from public;
grant execute on function lende.workplaces to lende_service;
