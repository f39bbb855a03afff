-- What could be turned into a right to somebody else's data is closed here too, whatever the pages do.

-- A matter in one's own unit is a care relation, so no professional makes one by opening a matter for somebody, nor by giving a matter another person.
create policy not_opened_by_professionals on matter.matter as restrictive for insert with check (kernel.current_role_kind() <> 'professional');
create function matter.keep_whose() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'a matter stays its person''s' using errcode = '42501';
end $$;
create trigger keep_whose before update on matter.matter for each row
  when (old.person is not null and new.person is distinct from old.person) execute function matter.keep_whose();

/* Who somebody is, and whether they are protected, comes from identification and registers: the web role changes it as the county's own hand only. */
create function matter.guard_identity() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'polku_app' and kernel.current_role_kind() <> 'system' then
    raise exception 'only registers tell who somebody is' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_identity before update on matter.person for each row
  when ((old.id_system, old.pic_hash, old.pic_sealed, old.given_name, old.family_name, old.birth_date, old.municipality, old.non_disclosure)
    is distinct from (new.id_system, new.pic_hash, new.pic_sealed, new.given_name, new.family_name, new.birth_date, new.municipality, new.non_disclosure))
  execute function matter.guard_identity();

/* A professional may only end it; an officer only review it, once, in their own name, and never their own access: who has both roles is not their own judge. */
create or replace function matter.guard_emergency() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.ended_at is distinct from old.ended_at and (old.ended_at is not null or kernel.current_role_kind() not in ('professional', 'system')) then
    raise exception 'only its professional ends an emergency access, once' using errcode = '42501';
  end if;
  if (new.reviewed_at, new.reviewed_by, new.verdict, new.review_note) is distinct from (old.reviewed_at, old.reviewed_by, old.verdict, old.review_note) then
    if old.reviewed_at is not null or kernel.current_role_kind() not in ('officer', 'system') then
      raise exception 'only an officer reviews an emergency access, once' using errcode = '42501';
    end if;
    if kernel.current_role_kind() = 'officer'
        and (old.practitioner = kernel.current_practitioner() or new.reviewed_by is distinct from kernel.current_practitioner()) then
      raise exception 'an officer reviews in their own name, and never their own access' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;

-- With the owner's rights these answer only about whose matters are handled, as the rules that use them need.
create or replace function matter.keeps_from_guardians(whose uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.matter m where m.person = whose and m.county = kernel.current_county() and not m.shown_to_guardians)
    and (kernel.current_role_kind() = 'system' or whose is not distinct from kernel.current_person()) $$;
create or replace function kernel.matter_kept(which uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.matter m where m.id = which and m.county = kernel.current_county() and not m.shown_to_guardians
    and (kernel.current_role_kind() = 'system' or m.person = kernel.current_person())) $$;
