-- The service directory: what help there is, who gives it and how to reach it. Words and shapes of Suomi.fi PTV.
create schema directory;
grant usage on schema directory to polku_app;

create table directory.organization (
  id uuid primary key default uuidv7(),
  county text not null,
  source text not null check (source in ('ptv', 'county')),
  source_id text not null check (length(source_id) between 1 and 100),
  status text not null default 'Published' check (status in ('Published', 'Archived')),
  organization_type text check (length(organization_type) <= 100),
  business_code text check (length(business_code) <= 20),
  names jsonb not null,
  descriptions jsonb not null default '{}',
  municipality text check (length(municipality) = 3),
  phone_numbers jsonb not null default '[]',
  emails jsonb not null default '[]',
  web_pages jsonb not null default '[]',
  addresses jsonb not null default '[]',
  parent_ref text check (length(parent_ref) <= 100),
  parent uuid references directory.organization,
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (county, source, source_id)
);
comment on table directory.organization is 'Organisations behind services: the county, other authorities, associations (PTV Organization).';
create index on directory.organization (parent);

create table directory.unit (
  id uuid primary key default uuidv7(),
  county text not null,
  source text not null check (source in ('ptv', 'county')),
  source_id text not null check (length(source_id) between 1 and 100),
  names jsonb not null,
  municipality text check (length(municipality) = 3),
  addresses jsonb not null default '[]',
  phone_number text not null default '' check (length(phone_number) <= 40),
  service_hours jsonb not null default '[]',
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (county, source, source_id)
);
comment on table directory.unit is 'Units where the county''s professionals work: health stations, the digital centre (FHIR Organization and Location).';

create table directory.practitioner (
  id uuid primary key default uuidv7(),
  county text not null,
  given text not null check (length(given) between 1 and 100),
  family text not null check (length(family) between 1 and 100),
  title text not null check (length(title) between 1 and 100),
  content_hash text not null,
  imported_at timestamptz not null default now()
);
comment on table directory.practitioner is 'Professionals as residents meet them: name and title (FHIR Practitioner).';

create table directory.practitioner_role (
  practitioner uuid not null references directory.practitioner,
  unit uuid not null references directory.unit,
  county text not null,
  role text not null check (role in ('professional', 'admin')),
  primary key (practitioner, unit)
);
comment on table directory.practitioner_role is 'Who works in which unit (FHIR PractitionerRole).';
create index on directory.practitioner_role (unit);

create table directory.service (
  id uuid primary key default uuidv7(),
  county text not null,
  source text not null check (source in ('ptv', 'county')),
  source_id text not null check (length(source_id) between 1 and 100),
  status text not null default 'Published' check (status in ('Published', 'Archived')),
  type text not null check (type in ('Service', 'PermitOrObligation', 'ProfessionalQualification')),
  names jsonb not null,
  alternative_names jsonb not null default '{}',
  summaries jsonb not null default '{}',
  descriptions jsonb not null default '{}',
  user_instructions jsonb not null default '{}',
  requirements jsonb not null default '{}',
  charge_type text check (charge_type in ('Free', 'Chargeable', 'Other')),
  charge_info jsonb not null default '{}',
  area_type text not null check (area_type in ('Nationwide', 'LimitedType')),
  municipalities text[],
  languages text[] not null default '{}',
  keywords jsonb not null default '{}',
  ontology_terms jsonb not null default '{}',
  service_classes text[] not null default '{}',
  target_groups text[] not null default '{}',
  life_events text[] not null default '{}',
  themes text[] not null default '{}',
  assessment text check (length(assessment) <= 100),
  position integer not null default 1000,
  organization_ref text check (length(organization_ref) <= 100),
  organization uuid references directory.organization,
  channel_links jsonb not null default '[]',
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (county, source, source_id)
);
comment on table directory.service is 'Services (PTV Service). Texts by language; municipalities null: everywhere. themes, assessment and position are the county''s own.';
create index on directory.service (organization);
create index on directory.service using gin (themes);
create index on directory.service (assessment) where assessment is not null;

create table directory.channel (
  id uuid primary key default uuidv7(),
  county text not null,
  source text not null check (source in ('ptv', 'county')),
  source_id text not null check (length(source_id) between 1 and 100),
  status text not null default 'Published' check (status in ('Published', 'Archived')),
  type text not null check (type in ('EChannel', 'WebPage', 'Phone', 'PrintableForm', 'ServiceLocation')),
  names jsonb not null,
  summaries jsonb not null default '{}',
  descriptions jsonb not null default '{}',
  area_type text not null check (area_type in ('Nationwide', 'LimitedType')),
  municipalities text[],
  languages text[] not null default '{}',
  web_pages jsonb not null default '[]',
  form_files jsonb not null default '[]',
  phone_numbers jsonb not null default '[]',
  emails jsonb not null default '[]',
  addresses jsonb not null default '[]',
  municipality text check (length(municipality) = 3),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  service_hours jsonb not null default '[]',
  requires_authentication boolean not null default false,
  organization_ref text check (length(organization_ref) <= 100),
  organization uuid references directory.organization,
  unit uuid references directory.unit,
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (county, source, source_id)
);
comment on table directory.channel is 'Ways to reach a service (PTV ServiceChannel): electronic, web page, phone, form, place. Points in WGS84.';
create index on directory.channel (organization);
create index on directory.channel (unit);

create table directory.service_channel (
  service uuid not null references directory.service on delete cascade,
  channel uuid not null references directory.channel on delete cascade,
  county text not null,
  position integer not null,
  descriptions jsonb not null default '{}',
  primary key (service, channel)
);
comment on table directory.service_channel is 'Which channels a service has, in the owner''s order (PTV connection).';
create index on directory.service_channel (channel);

-- Lower case without the accents of our languages, so that 'sarky' finds 'särky'.
create function directory.fold(given text) returns text language sql immutable strict parallel safe
  return translate(lower(given), 'äöåéèüõáàóòíøæç', 'aoaeeuoaaooioac');
grant execute on function directory.fold to polku_app;

create table directory.search_entry (
  service uuid not null references directory.service on delete cascade,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  county text not null,
  name text not null,
  terms text not null,
  words tsvector not null,
  primary key (service, lang)
);
comment on table directory.search_entry is 'What search looks at, one row per service and language; made from directory.service by search/search.ts and by nothing else.';
create index on directory.search_entry using gin (words);
create index on directory.search_entry using gin (terms gin_trgm_ops);

create table directory.import_run (
  id uuid primary key default uuidv7(),
  county text not null,
  format text not null check (length(format) <= 20),
  at timestamptz not null default now(),
  report jsonb not null
);
comment on table directory.import_run is 'What each import read, changed, left as it was and refused, with the reason for every refused record.';
create index on directory.import_run (county, at);

-- Services are nobody's personal data, but a county sees and changes only its own rows. search_entry has no policy: with one, PostgreSQL
-- may not use its indexes (the search operators are not leakproof). Search names the county itself and reads texts from directory.service.
grant select, insert, delete on directory.search_entry to polku_app;
do $$
declare t text;
begin
  foreach t in array array['organization', 'unit', 'practitioner', 'practitioner_role', 'service', 'channel', 'service_channel', 'import_run'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('create policy own_county on directory.%I using (county = kernel.current_county())', t);
    execute format('grant select, insert, update on directory.%I to polku_app', t);
  end loop;
end $$;
grant delete on directory.service_channel, directory.practitioner_role to polku_app;
