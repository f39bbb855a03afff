-- Notices are changed and looked back at: what each said, by whom. And what happens in the county: events.
alter table content.entry add column by_name text not null default '' check (length(by_name) <= 200);
comment on column content.entry.by_name is 'The editor who saved this version; empty: came with the product''s sample content.';

create table content.entry_version (
  entry uuid not null references content.entry,
  county text not null,
  number int generated always as identity,
  kept_at timestamptz not null,
  by_name text not null,
  said jsonb not null,
  primary key (entry, number)
);
comment on table content.entry_version is 'What an entry was after each change. Only added to, by the trigger; said: title, body, areas, severity, starts_at, ends_at, withdrawn_at.';
create function content.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into content.entry_version (entry, county, kept_at, by_name, said)
    values (new.id, new.county, kernel.current_time(), new.by_name, jsonb_build_object('title', new.title, 'body', new.body, 'areas', new.areas, 'severity', new.severity,
      'startsAt', new.starts_at, 'endsAt', new.ends_at, 'withdrawnAt', new.withdrawn_at));
  return null;
end $$;
revoke execute on function content.keep_version from public;
create trigger kept after insert or update on content.entry for each row execute function content.keep_version();
insert into content.entry_version (entry, county, kept_at, by_name, said)
  select id, county, starts_at, by_name, jsonb_build_object('title', title, 'body', body, 'areas', areas, 'severity', severity, 'startsAt', starts_at, 'endsAt', ends_at, 'withdrawnAt', withdrawn_at)
  from content.entry;

create table content.event (
  id uuid primary key default uuidv7(),
  county text not null,
  key text not null check (key ~ '^[a-z0-9:-]{2,100}$'),
  title jsonb not null check (title ? 'fi'),
  body jsonb not null default '{}',
  place jsonb not null check (place ? 'fi'),
  municipality text check (length(municipality) = 3),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  link text check (link ~ '^https?://' and length(link) <= 500),
  state text not null default 'scheduled' check (state in ('scheduled', 'cancelled', 'removed')),
  by_name text not null default '' check (length(by_name) <= 200),
  sample boolean not null default false,
  changed_at timestamptz not null default clock_timestamp(),
  unique (county, key)
);
comment on table content.event is 'Something one may come to (tapahtuma; Linked Events). municipality null: everywhere, or online. Cancelled ones are still shown as such until they would have ended.';
create index on content.event (county, ends_at);

alter table content.entry_version enable row level security;
create policy own_county on content.entry_version for select using (county = kernel.current_county());
grant select on content.entry_version to polku_app;
alter table content.event enable row level security;
create policy own_county on content.event using (county = kernel.current_county());
grant select, insert, update on content.event to polku_app;
