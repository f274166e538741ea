-- Whether anybody works here at all: until somebody does, whoever started the server makes the first practice.

create function lende.has_practice() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from lende.practice);
end;

revoke all on function lende.has_practice from public;
grant execute on function lende.has_practice to lende_service;
