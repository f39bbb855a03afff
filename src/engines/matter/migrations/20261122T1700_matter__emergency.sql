-- Breaking the glass, guarded by the database: in one's own name, now, at most an hour, one at a time; and reading only.
alter table matter.emergency_access
  add column ground text not null default 'other' check (ground in ('urgent-care', 'client-present', 'consultation', 'other')),
  add constraint ended_within check (ended_at between began_at and ends_at),
  -- One living for a professional and a person. Ending one makes room for another.
  add constraint one_living exclude using gist (practitioner with =, person with =, tstzrange(began_at, coalesce(ended_at, ends_at)) with &&);
comment on column matter.emergency_access.ground is 'Kind of reason chosen; the reason in own words is beside it.';

/* Does the person keep any matter from guardians? With the owner's rights: who may not see the matter is told only this. */
create function matter.keeps_from_guardians(whose uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.matter m where m.person = whose and m.county = kernel.current_county() and not m.shown_to_guardians) $$;

drop policy emergency_by_relation on matter.emergency_access;
-- A guardian is not told of a child who keeps something from guardians: the reason in words could tell it.
create policy seen_by_relation on matter.emergency_access for select using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'professional' then practitioner = kernel.current_practitioner()
    when 'officer' then true
    when 'resident' then person = kernel.current_person() and (kernel.current_basis_kind() is distinct from 'guardianship' or not matter.keeps_from_guardians(person))
    else false end);
create policy begun_in_own_name on matter.emergency_access for insert with check (
  county = kernel.current_county() and kernel.current_role_kind() = 'professional' and practitioner = kernel.current_practitioner()
  and began_at = kernel.current_time() and ended_at is null and reviewed_at is null);
create policy ended_or_reviewed on matter.emergency_access for update using (
  county = kernel.current_county() and (kernel.current_role_kind() in ('officer', 'system')
    or (kernel.current_role_kind() = 'professional' and practitioner = kernel.current_practitioner() and ended_at is null)));

/* A professional may only end it, an officer only review it, once. */
create function matter.guard_emergency() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.ended_at is distinct from old.ended_at and (old.ended_at is not null or kernel.current_role_kind() not in ('professional', 'system')) then
    raise exception 'only its professional ends an emergency access, once' using errcode = '42501';
  end if;
  if (new.reviewed_at, new.reviewed_by, new.verdict, new.review_note) is distinct from (old.reviewed_at, old.reviewed_by, old.verdict, old.review_note)
      and (old.reviewed_at is not null or kernel.current_role_kind() not in ('officer', 'system')) then
    raise exception 'only an officer reviews an emergency access, once' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_emergency before update on matter.emergency_access for each row execute function matter.guard_emergency();

/* May the one who asks change what belongs to this matter? Whoever sees it, but a professional only by a care relation: an emergency and a share are for reading. */
create function matter.may_change(id uuid) returns boolean language sql stable return exists (
  select from matter.matter m where m.id = may_change.id and matter.may_see(m.id) and (kernel.current_role_kind() <> 'professional'
    or (m.unit = any (kernel.current_units()) and (m.state = 'open' or m.closed_at > kernel.current_time() - interval '1 day'))));

create policy reading_only on matter.matter as restrictive for update using (kernel.current_role_kind() <> 'professional'
  or (unit = any (kernel.current_units()) and (state = 'open' or closed_at > kernel.current_time() - interval '1 day')));
create policy reading_only on matter.person as restrictive for update using (kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = person.id and matter.may_change(m.id)));
create policy reading_only on matter.timeline as restrictive for insert with check (matter.may_change(matter));
create policy reading_only on kernel.file as restrictive for insert with check (matter.may_change(matter));

-- The two below run with the owner's rights: they tell no more than whether, or only to those who must know.

/* The person of a keyed identity code: that the county knows them, not who they are. For professionals and officers who know the code already. */
create function matter.known_by_code(hash text) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select p.id from matter.person p
  where p.county = kernel.current_county() and p.pic_hash = hash and kernel.current_role_kind() in ('professional', 'officer', 'system') $$;
/* Does the county know such a person? For professionals about to break the glass. */
create function matter.is_known(whose uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.person p where p.id = whose and p.county = kernel.current_county()) and kernel.current_role_kind() in ('professional', 'officer', 'system') $$;
revoke execute on function matter.known_by_code, matter.is_known, matter.keeps_from_guardians from public;
grant execute on function matter.known_by_code, matter.is_known, matter.keeps_from_guardians to polku_app;
