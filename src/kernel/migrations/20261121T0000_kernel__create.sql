-- The kernel's own tables: who asks, what was done, what happened, sessions and files.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create schema kernel;

-- Who asks, set by kernel/change at the beginning of each transaction; row-level security reads it.
create function kernel.current_county() returns text language sql stable parallel safe return nullif(current_setting('polku.county', true), '');
create function kernel.current_role_kind() returns text language sql stable parallel safe return coalesce(nullif(current_setting('polku.role', true), ''), 'anonymous');
create function kernel.current_person() returns uuid language sql stable parallel safe return nullif(current_setting('polku.person', true), '')::uuid;
create function kernel.current_practitioner() returns uuid language sql stable parallel safe return nullif(current_setting('polku.practitioner', true), '')::uuid;
create function kernel.current_units() returns uuid[] language sql stable parallel safe return string_to_array(nullif(current_setting('polku.units', true), ''), ',')::uuid[];
create function kernel.current_browser() returns text language sql stable parallel safe return nullif(current_setting('polku.browser', true), '');

create table kernel.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  county text not null,
  role text not null check (role in ('anonymous', 'resident', 'professional', 'admin', 'system')),
  person uuid, practitioner uuid, units uuid[], system_name text,
  action text not null check (length(action) <= 100),
  purpose text not null check (purpose in ('own-matter', 'care', 'administration', 'system')),
  matter uuid, subject uuid, data text,
  outcome text not null default 'done' check (length(outcome) <= 200)
);
comment on table kernel.audit_entry is 'Who did what to whose data and why. Written only by kernel.record; nobody may change or remove rows.';
create index on kernel.audit_entry (subject, at);
create index on kernel.audit_entry (matter, at);

create table kernel.event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  county text not null,
  type text not null check (length(type) <= 100),
  matter uuid,
  data jsonb not null
);
comment on table kernel.event is 'What happened; written with the change itself. Handlers run as jobs.';
create index on kernel.event (matter);

create table kernel.handled (
  event bigint not null references kernel.event,
  part text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (event, part)
);
comment on table kernel.handled is 'Which part has reacted to which event: makes every reaction happen exactly once.';

create table kernel.session (
  id uuid primary key default uuidv7(),
  county text not null,
  token_hash text not null unique,
  role text not null check (role in ('resident', 'professional', 'admin')),
  person uuid, practitioner uuid,
  name text not null, title text not null default '',
  units uuid[] not null default '{}',
  id_token text,
  started_at timestamptz not null default clock_timestamp(),
  used_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  check ((role = 'resident') = (person is not null)),
  check ((role <> 'resident') = (practitioner is not null))
);
comment on table kernel.session is 'Signed-in sessions. The cookie holds a random token, the table only its hash.';
create index on kernel.session (person) where person is not null;
create index on kernel.session (practitioner) where practitioner is not null;

create table kernel.parked_form (
  token_hash text primary key,
  county text not null,
  path text not null check (length(path) <= 2000),
  form text not null,
  at timestamptz not null default clock_timestamp()
);
comment on table kernel.parked_form is 'What was typed when a session had ended; sealed, returned once after sign-in, removed after an hour.';
create index on kernel.parked_form (at);

create table kernel.file (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid,
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (length(media_type) <= 100),
  sha256 text not null,
  content bytea not null check (octet_length(content) <= 20971520),
  at timestamptz not null default clock_timestamp()
);
comment on table kernel.file is 'Files of matters, at most 20 MiB each.';
create index on kernel.file (matter);

/* Writes the audit entry, the events (with a job for each part that reacts, and word to open pages) and the jobs of one change. */
create function kernel.record(entry jsonb, events jsonb, jobs jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  e jsonb; j jsonb; event_id bigint; channel text; part text;
begin
  insert into kernel.audit_entry (county, role, person, practitioner, units, system_name, action, purpose, matter, subject, data, outcome)
  values (kernel.current_county(), entry->>'role', (entry->>'person')::uuid, (entry->>'practitioner')::uuid,
    case when entry ? 'units' then array(select jsonb_array_elements_text(entry->'units'))::uuid[] end,
    entry->>'name', entry->>'action', entry->>'purpose', (entry->>'matter')::uuid, (entry->>'subject')::uuid, entry->>'data', entry->>'outcome');
  for e in select * from jsonb_array_elements(coalesce(events, '[]')) loop
    insert into kernel.event (county, type, matter, data) values (kernel.current_county(), e->>'type', (e->>'matter')::uuid, e->'data') returning id into event_id;
    for part in select * from jsonb_array_elements_text(e->'to') loop
      perform graphile_worker.add_job('react', json_build_object('event', event_id, 'part', part), job_key => 'react:' || event_id || ':' || part, max_attempts => 20);
    end loop;
    for channel in select * from jsonb_array_elements_text(e->'live') loop
      perform pg_notify('polku_live', json_build_object('county', kernel.current_county(), 'channel', channel, 'event', event_id)::text);
    end loop;
  end loop;
  for j in select * from jsonb_array_elements(coalesce(jobs, '[]')) loop
    perform graphile_worker.add_job(j->>'name', (j->'payload')::json, run_at => (j->>'runAt')::timestamptz, job_key => j->>'key', max_attempts => 20);
  end loop;
end $$;

grant usage on schema kernel to polku_app;
grant execute on function kernel.record to polku_app;
grant select, insert, update on kernel.session to polku_app;
grant select, insert, delete on kernel.parked_form to polku_app;
grant select, insert on kernel.handled to polku_app;
grant select on kernel.event to polku_app;
