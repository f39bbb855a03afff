-- Seeing a matter when acting for another, after breaking the glass, and when a minor's matter is kept from the guardians.
alter table matter.person
  add column id_system text not null default 'pic' check (id_system in ('pic', 'eidas')),
  add column non_disclosure boolean not null default false;
comment on column matter.person.id_system is 'What pic_hash and pic_sealed hold: a Finnish personal identity code, or a European (eIDAS) unique identifier.';
comment on column matter.person.non_disclosure is 'Non-disclosure for personal safety (turvakielto): address and municipality only for those whose work needs them.';
alter table matter.matter add column shown_to_guardians boolean not null default true;
comment on column matter.matter.shown_to_guardians is 'False: a minor able to decide keeps the matter from the guardians (laki potilaan asemasta ja oikeuksista 785/1992, 9 §).';

create table matter.emergency_access (
  id uuid primary key default uuidv7(),
  county text not null,
  practitioner uuid not null,
  name text not null check (length(name) <= 200),
  title text not null default '',
  units uuid[] not null default '{}',
  person uuid not null references matter.person,
  reason text not null check (length(reason) between 10 and 1000),
  began_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz, reviewed_by uuid, verdict text check (verdict in ('justified', 'unjustified')),
  review_note text check (length(review_note) <= 2000),
  check (ends_at > began_at and ends_at <= began_at + interval '60 minutes'),
  check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (verdict is null))
);
comment on table matter.emergency_access is 'Break-glass (hätähaku): a professional without a care relation opened a person''s data for at most an hour, with a reason that the person sees.';
create index on matter.emergency_access (person, practitioner, ends_at);
create index on matter.emergency_access (county, began_at);
alter table matter.emergency_access enable row level security;
create policy emergency_by_relation on matter.emergency_access using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'professional' then practitioner = kernel.current_practitioner()
    when 'officer' then true
    when 'resident' then person = kernel.current_person()
    else false end);
grant select, insert on matter.emergency_access to polku_app;
grant update (ended_at, reviewed_at, reviewed_by, verdict, review_note) on matter.emergency_access to polku_app;

/* Has the one who asks opened this person's data by breaking the glass, and is the hour still on? */
create function matter.opened_in_emergency(whose uuid) returns boolean language sql stable return exists (
  select from matter.emergency_access e where e.person = whose and e.practitioner = kernel.current_practitioner()
    and e.began_at <= kernel.current_time() and e.ends_at > kernel.current_time() and e.ended_at is null);

create or replace function kernel.emergency_for(whose uuid) returns table (id uuid, reason text) language sql stable set search_path = pg_catalog as $$
  select e.id, e.reason from matter.emergency_access e where e.person = whose and e.practitioner = kernel.current_practitioner()
    and e.began_at <= kernel.current_time() and e.ends_at > kernel.current_time() and e.ended_at is null order by e.began_at limit 1 $$;

-- A resident sees own matters (acting for a child, not those kept from guardians); a supporter the one matter invited to; a browser its own anonymous
-- ones; a professional those of own unit while open (and a day after, to finish the notes), or anyone's for the hour after breaking the glass.
alter policy matter_by_relation on matter.matter using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then
      (person = kernel.current_person() and (shown_to_guardians or kernel.current_basis_kind() is distinct from 'guardianship'))
      or (person is null and kernel.current_by() is null and browser_key = kernel.current_browser())
      or id = kernel.supported_matter()
    when 'anonymous' then person is null and browser_key = kernel.current_browser()
    when 'professional' then (unit = any (kernel.current_units()) and (state = 'open' or closed_at > kernel.current_time() - interval '1 day'))
      or (person is not null and matter.opened_in_emergency(person))
    else false end);
alter policy person_by_relation on matter.person using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then id = kernel.current_person()
    when 'professional' then exists (select from matter.matter m where m.person = person.id) or matter.opened_in_emergency(id)
    when 'client' then 'system/Patient.rs' = any (kernel.current_scopes())
    else false end);
