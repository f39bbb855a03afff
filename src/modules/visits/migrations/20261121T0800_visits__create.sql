-- Remote visits. A visit's id is its appointment's id. The picture and sound go from browser to browser; here is only what brings them together.
create schema visits;

create table visits.visit (
  id uuid primary key,
  county text not null,
  matter uuid not null references matter.matter,
  practitioner uuid not null,
  practitioner_name text not null check (length(practitioner_name) <= 200),
  opened_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('held', 'no-show')),
  instructions text check (length(instructions) between 1 and 2000),
  check ((ended_at is null) = (outcome is null)),
  check (opened_at is not null or outcome = 'no-show'),
  check ((outcome is not distinct from 'held') = (instructions is not null))
);
comment on table visits.visit is 'A remote visit once a professional has opened it. practitioner: who holds it. No row: not opened yet.';
create index on visits.visit (matter);

create table visits.note (
  visit uuid primary key references visits.visit,
  county text not null,
  matter uuid not null references matter.matter,
  practitioner uuid not null,
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null default clock_timestamp()
);
comment on table visits.note is 'The professional''s note of a visit, for the record. The record system publishes it to the resident, not this table.';
create index on visits.note (matter);

create table visits.presence (
  id uuid primary key,
  county text not null,
  matter uuid not null references matter.matter,
  visit uuid not null,
  party text not null check (party in ('resident', 'professional')),
  person uuid,
  practitioner uuid,
  stream uuid,
  ready boolean not null,
  came_at timestamptz not null,
  seen_at timestamptz not null,
  left_at timestamptz,
  check ((party = 'resident') = (person is not null)),
  check ((party = 'professional') = (practitioner is not null))
);
comment on table visits.presence is 'Who has a visit''s page open: one row for each opened page (its id), alive while seen lately. Removed after a day.';
comment on column visits.presence.ready is 'Can it begin picture and sound? Not a page without script, nor a professional''s page drawn before the opening, which is about to be drawn anew.';
create index on visits.presence (visit);
create index on visits.presence (matter);
create index on visits.presence (came_at);

create table visits.signal (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  visit uuid not null,
  from_presence uuid not null references visits.presence on delete cascade,
  to_presence uuid not null references visits.presence on delete cascade,
  body text not null check (length(body) <= 65536),
  at timestamptz not null default clock_timestamp(),
  taken_at timestamptz
);
comment on table visits.signal is 'What two browsers say to each other to find a way between them (session descriptions, candidates). Removed at the visit''s end, at the latest after an hour.';
create index on visits.signal (to_presence, id) where taken_at is null;
create index on visits.signal (from_presence);
create index on visits.signal (visit);
create index on visits.signal (matter);
create index on visits.signal (at);

alter table visits.visit enable row level security;
alter table visits.note enable row level security;
alter table visits.presence enable row level security;
alter table visits.signal enable row level security;

-- Both parties see the visit; only a professional opens and ends it.
create policy seen_with_matter on visits.visit for select using (matter.may_see(matter));
create policy opened_by_professional on visits.visit for insert with check (matter.may_see(matter) and kernel.current_role_kind() in ('professional', 'system'));
create policy ended_by_professional on visits.visit for update using (matter.may_see(matter) and kernel.current_role_kind() in ('professional', 'system'));
create policy professionals_only on visits.note using (matter.may_see(matter) and kernel.current_role_kind() in ('professional', 'system'));
create policy seen_with_matter on visits.presence using (matter.may_see(matter)) with check (matter.may_see(matter));
create policy seen_with_matter on visits.signal using (matter.may_see(matter)) with check (matter.may_see(matter));

-- The three functions below run with the owner's rights, because they are asked every few seconds by pages whose access was checked
-- (and audited) when they opened: an audit entry for each would bury the ones that tell something. They tell nothing about the person.

/* How a visit stands: opened, ended and how; who is here, and with which page picture and sound can begin; when the resident first came. */
create function visits.standing(visit uuid, now timestamptz)
returns table (opened boolean, outcome text, resident_here boolean, professional_here boolean, resident_page uuid, professional_page uuid, resident_came timestamptz)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with here as (
    select p.id, p.party, p.practitioner, p.came_at, p.ready from visits.presence p
    where p.visit = $1 and p.county = kernel.current_county() and p.left_at is null and p.seen_at > $2 - interval '75 seconds')
  select v.opened_at is not null, v.outcome,
    exists (select from here h where h.party = 'resident'),
    exists (select from here h where h.party = 'professional' and (v.opened_at is null or h.practitioner = v.practitioner)),
    (select h.id from here h where h.party = 'resident' and h.ready order by h.came_at desc limit 1),
    (select h.id from here h where h.party = 'professional' and h.ready and h.practitioner = v.practitioner order by h.came_at desc limit 1),
    (select min(p.came_at) from visits.presence p where p.visit = $1 and p.county = kernel.current_county() and p.party = 'resident')
  from (select $1 as id) asked left join visits.visit v on v.id = asked.id and v.county = kernel.current_county();
end;

/* Notes that an opened page is still there: 'here'; 'moved' when its person has since opened another; 'gone' when it must open its stream anew. */
create function visits.still_here(visit uuid, presence uuid, who uuid, now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  mine visits.presence;
begin
  update visits.presence p set seen_at = still_here.now
    where p.id = still_here.presence and p.visit = still_here.visit and p.county = kernel.current_county() and coalesce(p.person, p.practitioner) = who and p.left_at is null;
  if found then return 'here'; end if;
  select * into mine from visits.presence p where p.id = still_here.presence and p.visit = still_here.visit and coalesce(p.person, p.practitioner) = who;
  return case when exists (
    select from visits.presence p where p.visit = mine.visit and p.id <> mine.id and coalesce(p.person, p.practitioner) = who and p.left_at is null and p.came_at >= mine.came_at)
    then 'moved' else 'gone' end;
end $$;

/* Hands over, once each, the signals waiting for an opened page, to its present stream only. */
create function visits.take_signals(presence uuid, stream uuid, now timestamptz)
returns table (id uuid, "from" uuid, body text)
language sql security definer set search_path = pg_catalog
begin atomic
  with taken as (
    update visits.signal s set taken_at = $3
    where s.to_presence = $1 and s.taken_at is null
      and exists (select from visits.presence p where p.id = $1 and p.stream = $2 and p.left_at is null and p.county = kernel.current_county())
      and exists (select from visits.presence p where p.id = s.from_presence and p.left_at is null)
    returning s.id, s.from_presence, s.body)
  select t.id, t.from_presence, t.body from taken t order by t.id;
end;

grant usage on schema visits to polku_app;
grant select, insert, update on visits.visit to polku_app;
grant select, insert on visits.note to polku_app;
grant select, insert, update, delete on visits.presence to polku_app;
grant select, insert, delete on visits.signal to polku_app;
revoke execute on function visits.standing, visits.still_here, visits.take_signals from public;
grant execute on function visits.standing, visits.still_here, visits.take_signals to polku_app;
