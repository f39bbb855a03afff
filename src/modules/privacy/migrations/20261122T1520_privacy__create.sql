-- Data-subject requests with their deadlines, and what looks unusual in the log.
create schema privacy;
grant usage on schema privacy to polku_app;

create table privacy.request (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  matter uuid not null unique references matter.matter,
  person_name text not null check (length(person_name) between 1 and 201),
  by_name text check (length(by_name) <= 201),
  kind text not null check (kind in ('access', 'correction', 'deletion', 'restriction', 'objection', 'log', 'clarification')),
  about text[] not null default '{}',
  words text not null check (length(words) <= 4000),
  entry bigint,
  log_from date,
  log_to date,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  received_at timestamptz not null,
  due_on date not null,
  claimed_by uuid,
  claimed_by_name text check (length(claimed_by_name) <= 200),
  extended_at timestamptz,
  extended_why text check (length(extended_why) <= 2000),
  handed_to uuid,
  handed_words text check (length(handed_words) <= 2000),
  answered_at timestamptz,
  answered_by_name text check (length(answered_by_name) <= 200),
  outcome text check (outcome in ('done', 'partly', 'refused')),
  ground text check (length(ground) <= 100),
  answer text check (length(answer) between 1 and 8000),
  drafts_removed integer,
  prompted_on date,
  check ((claimed_by is null) = (claimed_by_name is null)),
  check ((extended_at is null) = (extended_why is null)),
  check ((handed_to is null) = (handed_words is null)),
  check ((answered_at is null) = (answer is null) and (answer is null) = (outcome is null) and (answer is null) = (answered_by_name is null)),
  check (outcome is distinct from 'refused' or ground is not null)
);
comment on table privacy.request is 'A data-subject request (GDPR 15-22, 703/2023 11 §) or a request to clarify a line of the log, with its deadline and answer.';
create index on privacy.request (person, received_at desc);
create index on privacy.request (county, due_on) where answered_at is null;

create table privacy.step (
  id uuid primary key default uuidv7(),
  county text not null,
  request uuid not null references privacy.request,
  at timestamptz not null,
  kind text not null check (kind in ('claimed', 'note', 'extended', 'handed-on', 'answered', 'overdue')),
  text text not null default '' check (length(text) <= 4000),
  by_practitioner uuid,
  by_name text not null check (length(by_name) <= 200)
);
comment on table privacy.step is 'What was done to handle a request, as the data-protection officers see it. Never changed.';
create index on privacy.step (request, at);

create table privacy.finding (
  id uuid primary key default uuidv7(),
  county text not null,
  key text not null check (length(key) <= 200),
  rule text not null check (rule in ('own-data', 'family-name', 'volume', 'outside-unit', 'refused', 'after-hours', 'emergency')),
  practitioner uuid not null,
  name text not null check (length(name) <= 200),
  title text not null default '',
  day date not null,
  facts jsonb not null default '{}',
  found_at timestamptz not null,
  seen_at timestamptz,
  seen_by_name text check (length(seen_by_name) <= 200),
  seen_note text check (length(seen_note) <= 2000),
  unique (county, key),
  check ((seen_at is null) = (seen_by_name is null))
);
comment on table privacy.finding is 'Something unusual in a worker''s use of personal data on a day, found by a rule; an officer looks at it. A finding is a reason to look, not a verdict.';
create index on privacy.finding (county, found_at) where seen_at is null;

alter table privacy.request enable row level security;
create policy request_seen on privacy.request for select using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'officer' then true
    -- A minor's request in a matter kept from guardians is kept with it.
    when 'resident' then person = kernel.current_person() and matter.may_see(matter)
    when 'professional' then handed_to = any (kernel.current_units()) and matter.may_see(matter)
    else false end);
create policy request_made on privacy.request for insert with check (
  county = kernel.current_county() and answered_at is null and claimed_by is null and extended_at is null and handed_to is null
    and (kernel.current_role_kind() = 'system' or (kernel.current_role_kind() = 'resident' and person = kernel.current_person() and matter.may_see(matter))));
create policy request_handled on privacy.request for update using (county = kernel.current_county() and kernel.current_role_kind() in ('officer', 'system'));
alter table privacy.step enable row level security;
create policy step_of_officers on privacy.step using (county = kernel.current_county() and kernel.current_role_kind() in ('officer', 'system'));
alter table privacy.finding enable row level security;
create policy finding_of_officers on privacy.finding using (county = kernel.current_county() and kernel.current_role_kind() in ('officer', 'system'));

grant select, insert on privacy.request, privacy.step, privacy.finding to polku_app;
-- What was asked stays as it was written.
grant update (claimed_by, claimed_by_name, extended_at, extended_why, due_on, handed_to, handed_words, answered_at, answered_by_name, outcome, ground, answer,
  drafts_removed, prompted_on) on privacy.request to polku_app;
grant update (facts, seen_at, seen_by_name, seen_note) on privacy.finding to polku_app;

/* An answer that was given stands. */
create function privacy.keep_answer() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null and (new.answered_at, new.answered_by_name, new.outcome, new.ground, new.answer, new.due_on, new.extended_at)
      is distinct from (old.answered_at, old.answered_by_name, old.outcome, old.ground, old.answer, old.due_on, old.extended_at) then
    raise exception 'an answer that was given stands' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_answer before update on privacy.request for each row execute function privacy.keep_answer();
