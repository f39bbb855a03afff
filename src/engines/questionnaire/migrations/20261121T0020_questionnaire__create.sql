-- Definitions (FHIR Questionnaire with its decision table) and the responses people give to them.
create schema questionnaire;

create table questionnaire.definition (
  id uuid primary key default uuidv7(),
  county text not null,
  url text not null check (length(url) between 1 and 500),
  version text not null check (length(version) between 1 and 60),
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  status text not null check (status in ('draft', 'active', 'retired')),
  resource jsonb not null check (resource->>'resourceType' = 'Questionnaire'),
  decision jsonb,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null default clock_timestamp(),
  unique (county, url, version)
);
comment on table questionnaire.definition is 'Questionnaires by address and version, each with its decision table. A published version never changes; a change is a new version.';
-- One version at a time is offered for new responses.
create unique index on questionnaire.definition (county, name) where status = 'active';

create table questionnaire.response (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  definition uuid not null references questionnaire.definition,
  replaces uuid references questionnaire.response,
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and pg_column_size(answers) <= 262144),
  revision integer not null default 0,
  state text not null default 'in-progress' check (state in ('in-progress', 'completed')),
  outcome jsonb,
  started_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  completed_at timestamptz,
  check ((state = 'completed') = (completed_at is not null)),
  check (outcome is null or (state = 'completed' and outcome->>'urgency' in ('emergency', 'urgent', 'today', 'book', 'selfcare'))),
  -- Who should call 112 or go to urgent care is never offered a time to book.
  check (outcome is null or not (outcome->>'urgency' in ('emergency', 'urgent', 'selfcare') and outcome ? 'booking'))
) with (fillfactor = 60);
comment on table questionnaire.response is 'Answers to one version of a definition, and their outcome. Stays with the version it began on; never changes once completed.';
create index on questionnaire.response (matter, started_at);
create index on questionnaire.response (definition);
create index on questionnaire.response (replaces);

/* A published definition is what people answered to: it may be retired or brought back, never altered or removed. */
create function questionnaire.keep_published() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'DELETE' then raise exception 'a published definition is kept' using errcode = '23514'; end if;
  if new.status = 'draft' or (new.county, new.url, new.version, new.name, new.resource, new.decision, new.sha256)
      is distinct from (old.county, old.url, old.version, old.name, old.resource, old.decision, old.sha256) then
    raise exception 'definition % version % is published: make a new version', old.url, old.version using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_published before update or delete on questionnaire.definition for each row execute function questionnaire.keep_published();

/* A completed response is what somebody was advised by. */
create function questionnaire.keep_completed() returns trigger language plpgsql as $$
begin
  if old.state = 'completed' then raise exception 'a completed response never changes' using errcode = '23514'; end if;
  if (new.definition, new.matter, new.county) is distinct from (old.definition, old.matter, old.county) then
    raise exception 'a response stays with its matter and the version it began on' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_completed before update on questionnaire.response for each row execute function questionnaire.keep_completed();

alter table questionnaire.definition enable row level security;
create policy of_county on questionnaire.definition using (county = kernel.current_county());
alter table questionnaire.response enable row level security;
create policy seen_with_matter on questionnaire.response using (matter.may_see(matter)) with check (county = kernel.current_county() and matter.may_see(matter));

grant usage on schema questionnaire to polku_app;
grant select, insert, update on questionnaire.definition, questionnaire.response to polku_app;
