-- Schedules, the times cut from them, who is occupied when, and the appointments of persons.
create schema calendar;

create table calendar.schedule (
  id uuid primary key default uuidv7(),
  county text not null,
  key text not null check (length(key) between 1 and 60),
  service text not null check (length(service) between 1 and 60),
  modality text not null check (modality in ('remote', 'on-site', 'phone')),
  unit uuid not null,
  practitioner uuid not null,
  practitioner_name text not null check (length(practitioner_name) between 1 and 200),
  name jsonb not null check (name ? 'fi'),
  weekly jsonb not null check (jsonb_typeof(weekly) = 'array'),
  every_minutes int not null check (every_minutes between 5 and 480),
  slot_minutes int not null check (slot_minutes between 5 and 480 and slot_minutes <= every_minutes),
  round_the_clock boolean not null default false,
  days_ahead int not null default 28 check (days_ahead between 0 and 366),
  latest_booking_minutes int not null default 30 check (latest_booking_minutes between 0 and 10080),
  cancel_minutes int not null default 60 check (cancel_minutes between 0 and 10080),
  demo boolean not null default false,
  filled_to date,
  unique (county, key)
);
comment on table calendar.schedule is 'When one professional sees people for one service, as a week that repeats; a bookable time is cut from it some weeks ahead.';
comment on column calendar.schedule.filled_to is 'Last day whose times have been cut.';
create index on calendar.schedule (county, service, modality);

create table calendar.slot (
  id uuid primary key default uuidv7(),
  county text not null,
  schedule uuid not null references calendar.schedule,
  practitioner uuid not null,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during) and not lower_inf(during) and not upper_inf(during)),
  exclude using gist (practitioner with =, during with &&)
);
comment on table calendar.slot is 'A time that is offered. Whether it is free is told by calendar.occupancy.';
create index on calendar.slot (schedule, lower(during));
create index on calendar.slot (upper(during));

create table calendar.occupancy (
  id uuid primary key default uuidv7(),
  county text not null,
  practitioner uuid not null,
  during tstzrange not null check (not isempty(during)),
  slot uuid not null references calendar.slot,
  held_until timestamptz,
  -- A professional is never in two places at once. This, not the code, makes double booking impossible.
  exclude using gist (practitioner with =, during with &&)
);
comment on table calendar.occupancy is 'When a professional is taken: firmly, or held until a moment. Says nothing of for whom; an expired hold is removed by whoever next wants the time.';
create index on calendar.occupancy (slot);
create index on calendar.occupancy (held_until) where held_until is not null;

create table calendar.hold (
  occupancy uuid primary key references calendar.occupancy on delete cascade,
  county text not null,
  matter uuid not null unique references matter.matter
);
comment on table calendar.hold is 'For which matter a time is being held while its person reads and confirms: one at a time.';

create table calendar.appointment (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  person uuid not null references matter.person,
  booked_by uuid not null,
  booked_at timestamptz not null,
  occupancy uuid references calendar.occupancy on delete set null,
  slot uuid not null references calendar.slot,
  service text not null check (length(service) between 1 and 60),
  modality text not null check (modality in ('remote', 'on-site', 'phone')),
  name jsonb not null check (name ? 'fi'),
  unit uuid not null,
  practitioner uuid not null,
  practitioner_name text not null,
  during tstzrange not null check (not isempty(during)),
  cancel_by timestamptz not null,
  note text not null default '' check (length(note) <= 500),
  status text not null default 'booked' check (status in ('booked', 'cancelled', 'fulfilled', 'noshow')),
  ended_at timestamptz,
  check ((status = 'booked') = (ended_at is null)),
  -- A booked appointment has its time, always.
  check (status <> 'booked' or occupancy is not null)
);
comment on table calendar.appointment is 'A time somebody has booked, in the words of FHIR Appointment.status.';
-- A booking right is used once; cancelling gives it back. Also makes a doubled confirmation harmless.
create unique index appointment_one_per_right on calendar.appointment (matter, service) where status <> 'cancelled';
create index on calendar.appointment (matter);
create index on calendar.appointment (person);
create index on calendar.appointment (occupancy);
create index on calendar.appointment (slot);

alter table calendar.schedule enable row level security;
alter table calendar.slot enable row level security;
alter table calendar.occupancy enable row level security;
alter table calendar.hold enable row level security;
alter table calendar.appointment enable row level security;
create policy of_county on calendar.schedule using (county = kernel.current_county());
create policy of_county on calendar.slot using (county = kernel.current_county());
create policy of_county on calendar.occupancy using (county = kernel.current_county());
create policy seen_with_matter on calendar.hold using (matter.may_see(matter)) with check (county = kernel.current_county() and matter.may_see(matter));
create policy seen_with_matter on calendar.appointment using (matter.may_see(matter)) with check (county = kernel.current_county() and matter.may_see(matter));

grant usage on schema calendar to polku_app;
grant select, insert, update on calendar.schedule, calendar.appointment to polku_app;
grant select, insert, delete on calendar.slot, calendar.hold to polku_app;
grant select, insert, update, delete on calendar.occupancy to polku_app;
