-- Programs read persons; they change none.
alter policy reading_only on matter.person using (kernel.current_role_kind() <> 'client' and (kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = person.id and matter.may_change(m.id))));

/* Which of these emergency accesses are in force? Asked every few seconds by open pages whose right was checked and audited when they opened; tells nothing more. */
create function matter.emergencies_standing(ids uuid[], at timestamptz) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select e.id from matter.emergency_access e
  where e.id = any (ids) and e.county = kernel.current_county() and e.began_at <= at and e.ends_at > at and e.ended_at is null $$;
revoke execute on function matter.emergencies_standing from public;
grant execute on function matter.emergencies_standing to polku_app;
