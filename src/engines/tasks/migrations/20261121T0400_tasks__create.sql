-- Work items: what waits for a unit's professionals, who has taken it, until when.
create schema tasks;
grant usage on schema tasks to polku_app;

create table tasks.item (
  id uuid primary key default uuidv7(),
  county text not null,
  unit uuid not null,
  matter uuid not null references matter.matter,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  urgency text not null check (urgency in ('emergency', 'urgent', 'today', 'book', 'selfcare', 'none')),
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'done')),
  claimed_by uuid,
  claimed_by_name text check (length(claimed_by_name) <= 200),
  claimed_at timestamptz,
  due_at timestamptz,
  appointment uuid,
  key text not null check (length(key) between 1 and 200),
  data jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  done_by_name text check (length(done_by_name) <= 200),
  unique (county, key),
  -- One task never has two owners, nor an owner and no state: what the code promises, the table guards.
  check ((state = 'claimed') = (claimed_by is not null)),
  check ((claimed_by is null) = (claimed_by_name is null) and (claimed_by is null) = (claimed_at is null)),
  check ((state = 'done') = (done_at is not null)),
  check ((done_by is null) = (done_by_name is null) and (done_by is null or done_at is not null))
);
comment on table tasks.item is 'A work item of a unit''s queue (FHIR Task). Belongs to a matter and is seen by those who see the matter.';
create index on tasks.item (matter);
create index on tasks.item (unit, state) where state <> 'done';
create index on tasks.item (unit, done_at) where state = 'done';
create index on tasks.item (claimed_at) where state = 'claimed';
create index on tasks.item (appointment) where appointment is not null;

create table tasks.note (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  task uuid references tasks.item,
  kind text not null check (kind in ('note', 'handed-on', 'returned')),
  text text not null check (length(text) <= 2000),
  data jsonb not null default '{}',
  key text check (length(key) <= 100),
  by_practitioner uuid,
  by_name text not null check (length(by_name) <= 200),
  at timestamptz not null,
  unique (matter, key)
);
comment on table tasks.note is 'What professionals tell each other about a matter''s work; goes with the matter to the next unit and is never shown to the resident.';
create index on tasks.note (matter, at);
create index on tasks.note (task);

alter table tasks.item enable row level security;
create policy item_with_matter on tasks.item using (matter.may_see(matter));
alter table tasks.note enable row level security;
create policy note_of_colleagues on tasks.note using (matter.may_see(matter) and kernel.current_role_kind() in ('professional', 'system'));

grant select, insert, update on tasks.item to polku_app;
grant select, insert on tasks.note to polku_app;
