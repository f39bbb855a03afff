-- Who may act for whom, and what people have agreed to: one model (FHIR Consent) with one life: proposed, active, inactive.
create schema consent;

create table consent.consent (
  id uuid primary key default uuidv7(),
  county text not null,
  kind text not null check (kind in ('guardianship', 'mandate', 'support', 'service', 'declaration')),
  policy text not null check (length(policy) between 1 and 100),
  policy_version text not null default '1' check (length(policy_version) <= 20),
  subject uuid not null references matter.person,
  grantee uuid references matter.person,
  matter uuid references matter.matter,
  source text not null check (source in ('self', 'population-register', 'authorization-register', 'professional')),
  status text not null check (status in ('proposed', 'active', 'inactive')),
  status_reason text check (status_reason in ('withdrawn', 'declined', 'expired', 'registry', 'came-of-age', 'matter-closed', 'replaced', 'error')),
  data jsonb not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz,
  checked_at timestamptz,
  created_at timestamptz not null,
  check (ends_at is null or ends_at > starts_at),
  check ((status = 'inactive') = (status_reason is not null)),
  check (grantee is null or grantee <> subject),
  -- An invitation to support has no supporter until somebody takes it.
  check (case when kind in ('guardianship', 'mandate') then grantee is not null
    when kind = 'support' then grantee is not null or status <> 'active' else grantee is null end),
  check ((kind = 'support') = (matter is not null))
);
comment on table consent.consent is 'Guardianships, mandates, invitations to support in one matter, consents to services and declarations. Never removed: its life is history.';
create unique index one_living_of_a_kind on consent.consent (county, subject, kind, policy, grantee, matter) nulls not distinct where status <> 'inactive' and (grantee is not null or kind <> 'support');
create index on consent.consent (subject);
create index on consent.consent (grantee) where grantee is not null;
create index on consent.consent (matter) where matter is not null;

alter table consent.consent enable row level security;
create policy consent_by_relation on consent.consent using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then subject = kernel.current_person() or grantee = kernel.current_self()
    when 'professional' then exists (select from matter.person p where p.id = subject)
    when 'client' then 'system/Consent.rs' = any (kernel.current_scopes())
    else false end);
grant usage on schema consent to polku_app;
grant select, insert on consent.consent to polku_app;
grant update (grantee, status, status_reason, data, ends_at, checked_at) on consent.consent to polku_app;

-- What the kernel asks: does the basis of acting for another hold at this moment?
create or replace function kernel.represented() returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select c.subject from consent.consent c
  where c.id = kernel.current_basis() and c.grantee = kernel.current_by() and c.county = kernel.current_county()
    and c.subject = nullif(current_setting('polku.person', true), '')::uuid
    and c.kind in ('guardianship', 'mandate') and c.status = 'active'
    and c.starts_at <= kernel.current_time() and (c.ends_at is null or c.ends_at > kernel.current_time()) $$;
create or replace function kernel.supported_matter() returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select c.matter from consent.consent c
  where c.id = kernel.current_basis() and c.grantee = kernel.current_by() and c.county = kernel.current_county()
    and c.subject = nullif(current_setting('polku.person', true), '')::uuid
    and c.kind = 'support' and c.status = 'active'
    and c.starts_at <= kernel.current_time() and (c.ends_at is null or c.ends_at > kernel.current_time()) $$;
revoke execute on function kernel.represented, kernel.supported_matter from public;
grant execute on function kernel.represented, kernel.supported_matter to polku_app;
