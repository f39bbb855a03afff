-- Passkeys, and what one browser is given to use once.
create schema identity;

create table identity.passkey (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  credential text not null check (length(credential) between 10 and 1400),
  public_key bytea not null check (octet_length(public_key) <= 4000),
  counter bigint not null default 0 check (counter >= 0),
  transports text[] not null default '{}',
  user_handle text not null check (length(user_handle) <= 100),
  name text not null check (length(name) between 1 and 60),
  synced boolean not null,
  created_at timestamptz not null,
  used_at timestamptz,
  stopped_at timestamptz,
  unique (county, credential)
);
comment on table identity.passkey is 'Passkeys (WebAuthn credentials) that residents sign in with after e-identification once. Holds public keys only; the private ones stay in people''s devices.';
comment on column identity.passkey.credential is 'Credential id, base64url.';
comment on column identity.passkey.counter is 'Signatures the authenticator says it has made; 0 for ever when it does not count.';
comment on column identity.passkey.user_handle is 'Random name of the person towards authenticators, base64url: the same in all of a person''s passkeys.';
comment on column identity.passkey.synced is 'Lives in an account that several devices share, rather than in one device.';
comment on column identity.passkey.stopped_at is 'The counter went backwards: somebody may have copied the key, so it signs nobody in.';
create index on identity.passkey (person);
alter table identity.passkey enable row level security;
create policy passkey_of_oneself on identity.passkey using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then person = kernel.current_self()
    else false end);

create table identity.once (
  token_hash text primary key,
  county text not null,
  purpose text not null check (purpose in ('passkey-add', 'passkey-sign-in', 'role')),
  sealed text not null check (length(sealed) <= 40000),
  until timestamptz not null
);
comment on table identity.once is 'Challenges of passkeys and roles to choose from, sealed: each for one browser (whose cookie holds the token), once, for minutes.';
create index on identity.once (until);
alter table identity.once enable row level security;
create policy once_of_county on identity.once using (county = kernel.current_county());

grant usage on schema identity to polku_app;
grant select, insert, delete on identity.passkey, identity.once to polku_app;
grant update (name, counter, used_at, stopped_at) on identity.passkey to polku_app;
