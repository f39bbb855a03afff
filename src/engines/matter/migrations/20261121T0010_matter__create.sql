-- The spine: persons and their matters. Row-level security of every other table with a `matter` column builds on matter.may_see.
create schema matter;

create table matter.person (
  id uuid primary key default uuidv7(),
  county text not null,
  pic_hash text not null,
  pic_sealed text not null,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  birth_date date,
  lang text not null default 'fi' check (lang in ('fi', 'sv', 'en')),
  municipality text check (municipality ~ '^\d{3}$'),
  phone text check (length(phone) <= 30),
  email text check (length(email) <= 200),
  created_at timestamptz not null default clock_timestamp(),
  unique (county, pic_hash)
);
comment on table matter.person is 'A resident known to the county. The personal identity code is sealed; its keyed hash finds the person.';

create table matter.matter (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid references matter.person,
  browser_key text,
  topic text not null check (length(topic) <= 100),
  lang text not null check (lang in ('fi', 'sv', 'en')),
  municipality text check (municipality ~ '^\d{3}$'),
  unit uuid,
  state text not null default 'open' check (state in ('open', 'closed')),
  opened_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  check ((state = 'closed') = (closed_at is not null)),
  check (person is not null or browser_key is not null)
);
comment on table matter.matter is 'One matter (asia) from first need to end. Anonymous matters are bound to a browser until their person signs in.';
create index on matter.matter (person, opened_at desc);
create index on matter.matter (browser_key) where person is null;
create index on matter.matter (unit) where state = 'open';

create table matter.timeline (
  id uuid primary key default uuidv7(),
  matter uuid not null references matter.matter,
  county text not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (length(kind) <= 60),
  by_role text not null,
  by_name text not null default '',
  data jsonb not null default '{}'
);
comment on table matter.timeline is 'What happened in a matter, in order, as its person and professionals see it. Each part adds its own kinds.';
create index on matter.timeline (matter, at);

alter table matter.matter enable row level security;
alter table matter.person enable row level security;
alter table matter.timeline enable row level security;

-- A resident sees own matters; a browser its own anonymous ones; a professional those of own unit while open (and a day after, to finish the notes).
create policy matter_by_relation on matter.matter using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then person = kernel.current_person() or (person is null and browser_key = kernel.current_browser())
    when 'anonymous' then person is null and browser_key = kernel.current_browser()
    when 'professional' then unit = any (kernel.current_units()) and (state = 'open' or closed_at > now() - interval '1 day')
    else false end);

/* May the one who asks see this matter? Runs with the asker's rights, so matter.matter's own policy decides. */
create function matter.may_see(id uuid) returns boolean language sql stable return exists (select from matter.matter m where m.id = may_see.id);

create policy person_by_relation on matter.person using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then id = kernel.current_person()
    when 'professional' then exists (select from matter.matter m where m.person = person.id)
    else false end);
create policy timeline_with_matter on matter.timeline using (matter.may_see(matter)) with check (matter.may_see(matter));

grant usage on schema matter to polku_app;
grant select, insert, update on matter.person, matter.matter to polku_app;
grant select, insert on matter.timeline to polku_app;
