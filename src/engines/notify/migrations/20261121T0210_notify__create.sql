-- Text messages and e-mail to residents: what is to be sent, what was, and what could not be.
create schema notify;

create table notify.message (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  person uuid not null references matter.person,
  channel text not null check (channel in ('sms', 'email')),
  key text not null check (length(key) between 1 and 120),
  recipient text not null,
  subject text not null default '' check (length(subject) <= 200 and (channel = 'email' or subject = '')),
  body text not null check (length(body) between 1 and 10000),
  files uuid[] not null default '{}',
  reminder boolean not null default false,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'withdrawn')),
  due_at timestamptz not null,
  useless_after timestamptz check (useless_after > due_at),
  attempts int not null default 0,
  try_at timestamptz not null,
  leased_until timestamptz,
  sent_at timestamptz,
  provider_id text check (length(provider_id) <= 300),
  error_kind text check (length(error_kind) <= 60),
  created_at timestamptz not null,
  -- The same news to the same person by the same channel is one message.
  unique (county, channel, key),
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'failed' or error_kind is not null)
);
comment on table notify.message is 'A text message or e-mail to a resident. Carries no health information; the recipient is sealed.';
comment on column notify.message.leased_until is 'A process is sending it until then; after a crash another may take it up.';
create index on notify.message (matter);
create index on notify.message (person);
create index on notify.message (try_at) where state = 'queued';

alter table notify.message enable row level security;
create policy seen_with_matter on notify.message using (matter.may_see(matter)) with check (county = kernel.current_county() and matter.may_see(matter));

grant usage on schema notify to polku_app;
grant select, insert, update on notify.message to polku_app;
