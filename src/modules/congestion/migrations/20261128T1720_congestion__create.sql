-- How crowded emergency clinics are, as their own systems tell.
create schema congestion;
grant usage on schema congestion to polku_app;
create table congestion.reading (
  county text not null,
  clinic uuid not null references directory.channel,
  measured_at timestamptz not null,
  level text not null check (level in ('calm', 'normal', 'busy', 'crowded')),
  wait_minutes int check (wait_minutes between 0 and 2880),
  waiting int check (waiting between 0 and 1000),
  client text not null check (length(client) between 1 and 100),
  received_at timestamptz not null,
  primary key (clinic, measured_at)
);
comment on table congestion.reading is 'A clinic''s situation at a moment, sent by a program of the clinic''s. wait_minutes: the clinic''s estimate for those not in danger; waiting: people.';
alter table congestion.reading enable row level security;
create policy own_county on congestion.reading using (county = kernel.current_county());
grant select, insert, update on congestion.reading to polku_app;
