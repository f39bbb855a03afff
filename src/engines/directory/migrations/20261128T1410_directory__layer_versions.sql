-- Every version of what the county has put over a service, and what was done to it; corrections asked of owners; what the quality check has found.
create table directory.layer_version (
  service uuid not null references directory.service on delete cascade,
  number int not null check (number > 0),
  county text not null,
  did text not null check (did in ('saved', 'published', 'restored', 'discarded')),
  content jsonb not null,
  practitioner uuid,
  name text not null check (length(name) between 1 and 200),
  at timestamptz not null,
  primary key (service, number)
);
comment on table directory.layer_version is 'The county''s layer over a service, a row for every act of an editor; nothing is changed or removed. The last row is what the editor sees, the last one published or restored what residents see.';

create table directory.correction (
  id uuid primary key default uuidv7(),
  county text not null,
  service uuid not null references directory.service on delete cascade,
  channel uuid references directory.channel on delete set null,
  what text not null check (length(what) between 1 and 2000),
  practitioner uuid,
  name text not null check (length(name) between 1 and 200),
  at timestamptz not null,
  state text not null default 'to-send' check (state in ('to-send', 'sent', 'done', 'refused')),
  record_hash text not null,
  recipient text not null default '' check (length(recipient) <= 200),
  message text not null default '' check (length(message) <= 5000),
  queued_at timestamptz,
  failure text check (length(failure) <= 100),
  settled_at timestamptz,
  settled_name text check (length(settled_name) <= 200),
  reason text not null default '' check (length(reason) <= 1000)
);
comment on table directory.correction is 'An error in a record of another owner: who noticed it, what was asked of the owner, what came of it. record_hash: the record''s fingerprint then.';
create index on directory.correction (service);
create index on directory.correction (channel);
create index on directory.correction (county, state, at);

create table directory.finding (
  service uuid not null references directory.service on delete cascade,
  kind text not null check (length(kind) <= 40),
  detail text not null default '' check (length(detail) <= 2000),
  county text not null,
  channel uuid references directory.channel on delete cascade,
  found_at timestamptz not null,
  primary key (service, kind, detail)
);
comment on table directory.finding is 'What is lacking in a service''s information, as the last check saw it.';
create index on directory.finding (channel);
create index on directory.finding (county, kind);

create table directory.link_check (
  county text not null,
  url text not null check (length(url) <= 2000),
  checked_at timestamptz not null,
  outcome text not null check (outcome in ('works', 'gone', 'private', 'unsure')),
  status int,
  failures int not null default 0,
  primary key (county, url)
);
comment on table directory.link_check is 'Whether a web address of the directory answered when it was last asked.';

do $$
declare t text;
begin
  foreach t in array array['layer_version', 'correction', 'finding', 'link_check'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('create policy own_county on directory.%I using (county = kernel.current_county())', t);
  end loop;
end $$;
grant select, insert on directory.layer_version to polku_app;
grant select, insert, update on directory.correction, directory.link_check to polku_app;
grant select, insert, delete on directory.finding to polku_app;
