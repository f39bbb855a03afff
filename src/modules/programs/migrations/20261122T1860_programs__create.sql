-- Programs that the county has let in, and the access tokens they hold.
create schema programs;

create table programs.client (
  id uuid primary key default uuidv7(),
  county text not null,
  name text not null check (length(name) between 1 and 100),
  contact text not null default '' check (length(contact) <= 200),
  jwks jsonb not null check (jsonb_typeof(jwks->'keys') = 'array' and pg_column_size(jwks) <= 65536),
  scopes text[] not null check (cardinality(scopes) between 1 and 50),
  state text not null default 'active' check (state in ('active', 'disabled')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (county, name)
);
comment on table programs.client is 'Another program (integration) that may read over FHIR: its public keys and the scopes it may be given. The name is in the audit, so it never changes.';

create table programs.token (
  token_hash text primary key,
  county text not null,
  client uuid not null references programs.client,
  scopes text[] not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at)
);
comment on table programs.token is 'Access tokens in force, five minutes each. The program has the token, the table only its hash.';
create index on programs.token (client, issued_at);
create index on programs.token (expires_at);

create table programs.assertion (
  client uuid not null references programs.client,
  jti_hash text not null,
  county text not null,
  expires_at timestamptz not null,
  primary key (client, jti_hash)
);
comment on table programs.assertion is 'Signed assertions used, until they expire: none is taken twice.';
create index on programs.assertion (expires_at);

alter table programs.client enable row level security;
alter table programs.token enable row level security;
alter table programs.assertion enable row level security;
create policy of_county on programs.client using (county = kernel.current_county());
create policy of_county on programs.token using (county = kernel.current_county());
create policy of_county on programs.assertion using (county = kernel.current_county());
grant usage on schema programs to polku_app;
grant select, insert on programs.client to polku_app;
grant update (jwks, scopes, contact, state, changed_at) on programs.client to polku_app;
grant select, insert, delete on programs.token, programs.assertion to polku_app;
