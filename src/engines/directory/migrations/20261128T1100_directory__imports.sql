-- What an import of PTV brings beside services and channels: names of classes, general descriptions, service collections, accessibility.
create table directory.classification (
  county text not null,
  kind text not null check (kind in ('service-class', 'target-group', 'life-event')),
  code text not null check (length(code) between 1 and 20),
  names jsonb not null,
  uris text[] not null default '{}',
  primary key (county, kind, code)
);
comment on table directory.classification is 'Names of the codes services are classified by (PTV service classes, target groups, life events). uris: by which others call a code.';

create table directory.general_description (
  id uuid primary key default uuidv7(),
  county text not null,
  source text not null check (source in ('ptv', 'county')),
  source_id text not null check (length(source_id) between 1 and 100),
  status text not null default 'Published' check (status in ('Published', 'Archived')),
  names jsonb not null,
  summaries jsonb not null default '{}',
  descriptions jsonb not null default '{}',
  user_instructions jsonb not null default '{}',
  requirements jsonb not null default '{}',
  charge_type text check (charge_type in ('Free', 'Chargeable', 'Other')),
  charge_info jsonb not null default '{}',
  service_classes text[] not null default '{}',
  target_groups text[] not null default '{}',
  life_events text[] not null default '{}',
  ontology_terms jsonb not null default '{}',
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (county, source, source_id)
);
comment on table directory.general_description is 'What the authorities say of a service that many give (PTV general description, pohjakuvaus); merged into services that refer to it.';

create table directory.service_collection (
  id uuid primary key default uuidv7(),
  county text not null,
  source text not null check (source in ('ptv', 'county')),
  source_id text not null check (length(source_id) between 1 and 100),
  status text not null default 'Published' check (status in ('Published', 'Archived')),
  names jsonb not null,
  summaries jsonb not null default '{}',
  descriptions jsonb not null default '{}',
  organization_ref text check (length(organization_ref) <= 100),
  service_refs text[] not null default '{}',
  channel_refs text[] not null default '{}',
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (county, source, source_id)
);
comment on table directory.service_collection is 'Services that belong together in a life situation (PTV ServiceCollection). References are source ids, in the owner''s order.';
create index on directory.service_collection using gin (service_refs);

alter table directory.service
  add column general_description_ref text check (length(general_description_ref) <= 100),
  add column general_description jsonb not null default '{}',
  add column deadlines jsonb not null default '{}',
  add column processing_times jsonb not null default '{}',
  add column validity_times jsonb not null default '{}';
comment on column directory.service.general_description is 'The part of the description that comes from the general description; descriptions holds the whole.';
alter table directory.channel add column accessibility jsonb not null default '{"entrances": [], "statements": []}';
comment on column directory.channel.accessibility is 'What the owner tells of getting in and about (entrances and their sentences), and accessibility statements of a site.';

-- An import over the network is many requests. What has come waits in import_page until all is there, so that it can go on after being cut off.
alter table directory.import_run
  alter column report set default '{}',
  add column state text not null default 'done' check (state in ('running', 'done', 'partial', 'failed')),
  add column origin jsonb not null default '{}',
  add column ended_at timestamptz,
  add column problem text check (length(problem) <= 500);
comment on column directory.import_run.origin is 'From where and what: files, or the address, version, county code and the day changes were asked from.';
create unique index on directory.import_run (county) where state = 'running';
create table directory.import_page (
  run uuid not null references directory.import_run on delete cascade,
  step text not null check (length(step) between 1 and 100),
  page integer not null check (page >= 0),
  county text not null,
  body text not null,
  fetched_at timestamptz not null default now(),
  primary key (run, step, page)
);
comment on table directory.import_page is 'Pages fetched by an import that is not yet through. Removed in the transaction that takes them in.';

do $$
declare t text;
begin
  foreach t in array array['classification', 'general_description', 'service_collection', 'import_page'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('create policy own_county on directory.%I using (county = kernel.current_county())', t);
    execute format('grant select, insert, update on directory.%I to polku_app', t);
  end loop;
end $$;
grant delete on directory.import_page to polku_app;
