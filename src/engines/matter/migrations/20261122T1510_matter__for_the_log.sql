-- What the log of who has seen whose data needs to know of persons and matters, and no more.
create or replace function kernel.person_of(matter uuid) returns uuid language sql stable set search_path = pg_catalog as $$
  select m.person from matter.matter m where m.id = person_of.matter $$;

/* Names of persons, and whose identity code it is: for the data-protection officer only, who otherwise sees nothing of matters. */
create function matter.names_for_officer(ids uuid[]) returns table (id uuid, given text, family text) language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.given_name, p.family_name from matter.person p
  where p.id = any (ids) and p.county = kernel.current_county() and kernel.current_role_kind() in ('officer', 'system') $$;
create function matter.person_for_officer(code_hash text) returns table (id uuid, given text, family text) language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.given_name, p.family_name from matter.person p
  where p.pic_hash = code_hash and p.county = kernel.current_county() and kernel.current_role_kind() in ('officer', 'system') $$;
/* In which units a matter has been: who of them opened it did so at work. */
create function matter.units_for_officer(ids uuid[]) returns table (id uuid, units uuid[]) language sql stable security definer set search_path = pg_catalog as $$
  select m.id, array_remove(array[m.unit] || array(
      select (t.data->>k)::uuid from matter.timeline t, unnest(array['from', 'to']) k where t.matter = m.id and t.kind = 'tasks.handed-on'), null)
  from matter.matter m where m.id = any (ids) and m.county = kernel.current_county() and kernel.current_role_kind() in ('officer', 'system') $$;
revoke execute on function matter.names_for_officer, matter.person_for_officer, matter.units_for_officer from public;
grant execute on function matter.names_for_officer, matter.person_for_officer, matter.units_for_officer to polku_app;
