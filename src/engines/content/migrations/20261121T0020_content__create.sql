-- What the county says: articles, instructions and notices, in its languages, with source, review date and area.
create schema content;

create table content.entry (
  id uuid primary key default uuidv7(),
  county text not null,
  key text not null check (key ~ '^[a-z0-9-]{2,80}$'),
  kind text not null check (kind in ('article', 'instruction', 'notice')),
  title jsonb not null check (title ? 'fi'),
  body jsonb not null check (body ? 'fi'),
  sources jsonb not null default '[]',
  areas text[] not null default '{}',
  severity text not null default 'info' check (severity in ('info', 'warning')),
  starts_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz,
  review_by date,
  sample boolean not null default false,
  version int not null default 1,
  withdrawn_at timestamptz,
  unique (county, key),
  check (ends_at is null or ends_at > starts_at)
);
comment on table content.entry is 'Articles, instructions and notices. areas: municipality codes, empty = whole county. Texts by language; Finnish is always there.';
create index on content.entry (county, kind, starts_at);

alter table content.entry enable row level security;
create policy own_county on content.entry using (county = kernel.current_county());
grant usage on schema content to polku_app;
grant select, insert, update on content.entry to polku_app;
