-- Words between a resident and professionals. A thread belongs to a matter; whoever sees the matter sees and writes its threads.
create schema conversation;

create table conversation.thread (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  about text not null check (length(about) between 1 and 100),
  opened_at timestamptz not null default clock_timestamp(),
  unique (matter, about)
);
comment on table conversation.thread is 'One conversation of a matter. about: what it is about in the terms of the part that opened it, e.g. visit:<appointment>.';

create table conversation.message (
  id uuid primary key default uuidv7(),
  county text not null,
  thread uuid not null references conversation.thread,
  matter uuid not null references matter.matter,
  by_role text not null check (by_role in ('resident', 'professional', 'system')),
  by_name text not null check (length(by_name) <= 200),
  person uuid,
  practitioner uuid,
  text text not null check (length(text) between 1 and 4000),
  at timestamptz not null default clock_timestamp(),
  key text check (length(key) between 1 and 100),
  unique (thread, key),
  check ((by_role = 'resident') = (person is not null)),
  check ((by_role = 'professional') = (practitioner is not null))
);
comment on table conversation.message is 'What was written, by whom. Never changed or removed. key: from the writer''s browser, so that a post sent twice is one message.';
create index on conversation.message (thread, at, id);
create index on conversation.message (matter);

alter table conversation.thread enable row level security;
alter table conversation.message enable row level security;
create policy seen_with_matter on conversation.thread using (matter.may_see(matter)) with check (matter.may_see(matter));
create policy seen_with_matter on conversation.message for select using (matter.may_see(matter));
-- Everybody writes in their own name only, and only into a thread of the same matter.
create policy written_in_own_name on conversation.message for insert with check (
  matter.may_see(matter)
  and exists (select from conversation.thread t where t.id = message.thread and t.matter = message.matter)
  and by_role = kernel.current_role_kind()
  and person is not distinct from kernel.current_person()
  and practitioner is not distinct from kernel.current_practitioner());

grant usage on schema conversation to polku_app;
grant select, insert on conversation.thread, conversation.message to polku_app;
