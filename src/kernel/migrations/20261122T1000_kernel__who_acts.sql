-- Who asks, more exactly: acting for another, by which means signed in, as which program; and the same in the audit.

-- The moment as the product sees it (its clock is injected), so that what ends by itself ends here and there at the same time.
create function kernel.current_time() returns timestamptz language sql stable parallel safe return coalesce(nullif(current_setting('polku.now', true), '')::timestamptz, now());
-- The one who really acts, when acting for another; else nothing.
create function kernel.current_by() returns uuid language sql stable parallel safe return nullif(current_setting('polku.by', true), '')::uuid;
-- The consent, mandate or guardianship that acting for another stands on, and its kind.
create function kernel.current_basis() returns uuid language sql stable parallel safe return nullif(current_setting('polku.basis', true), '')::uuid;
create function kernel.current_basis_kind() returns text language sql stable parallel safe return nullif(current_setting('polku.basis_kind', true), '');
-- What a program may ask ('system/Patient.rs' …).
create function kernel.current_scopes() returns text[] language sql stable parallel safe return string_to_array(nullif(current_setting('polku.scopes', true), ''), ',');
-- The person behind the keyboard, whoever is acted for.
create function kernel.current_self() returns uuid language sql stable parallel safe
  return coalesce(nullif(current_setting('polku.by', true), ''), nullif(current_setting('polku.person', true), ''))::uuid;

/* The person acted for, while the basis holds; and the one matter a supporter was invited to. The engine `consent` fills these in. */
create function kernel.represented() returns uuid language sql stable return null::uuid;
create function kernel.supported_matter() returns uuid language sql stable return null::uuid;
/* The break-glass access in force by which the professional who asks sees a person. The engine `matter` fills it in. */
create function kernel.emergency_for(whose uuid) returns table (id uuid, reason text) language sql stable as 'select null::uuid, null::text where false';

/* Whose matters are handled: one's own or, while the basis holds, the one's who is acted for. The moment it ends, nobody's. */
create or replace function kernel.current_person() returns uuid language sql stable
  return case when kernel.current_by() is null then nullif(current_setting('polku.person', true), '')::uuid else kernel.represented() end;

alter table kernel.session
  drop constraint session_role_check,
  add constraint session_role_check check (role in ('resident', 'professional', 'admin', 'officer')),
  add column method text not null default 'e-identification' check (method in ('e-identification', 'passkey', 'directory')),
  add column identified_at timestamptz,
  add column device text not null default '' check (length(device) <= 200),
  add column ended_why text check (ended_why in ('signed-out', 'replaced', 'ended-elsewhere', 'lost-right')),
  add column acting_for uuid, add column acting_name text, add column acting_basis uuid,
  add column acting_kind text check (acting_kind in ('guardianship', 'mandate', 'support')),
  add column acting_matter uuid, add column acting_until timestamptz, add column acting_checked_at timestamptz,
  add constraint acting_is_whole check ((acting_for is null) = (acting_basis is null) and (acting_for is null) = (acting_kind is null)
    and (acting_kind = 'support') is not distinct from (case when acting_for is not null then acting_matter is not null end)),
  add constraint acting_is_for_another check (acting_for is null or (role = 'resident' and acting_for <> person));
comment on column kernel.session.identified_at is 'Last e-identification in this session; null when signed in by passkey only.';
comment on column kernel.session.device is 'Browser and system in words ("Firefox, Linux"), for the list of own sessions.';
comment on column kernel.session.acting_until is 'When the basis of acting for another ends by itself; null for no end.';
create index on kernel.session (acting_basis) where acting_basis is not null;
grant update (identified_at, ended_why, token_hash, acting_for, acting_name, acting_basis, acting_kind, acting_matter, acting_until, acting_checked_at)
  on kernel.session to polku_app;

alter table kernel.audit_entry
  drop constraint audit_entry_role_check,
  add constraint audit_entry_role_check check (role in ('anonymous', 'resident', 'professional', 'admin', 'officer', 'client', 'system')),
  drop constraint audit_entry_purpose_check,
  add constraint audit_entry_purpose_check check (purpose in ('own-matter', 'care', 'emergency', 'administration', 'data-protection', 'integration', 'system')),
  add column acting_for uuid, add column basis uuid, add column session uuid,
  add column name text check (length(name) <= 200), add column title text check (length(title) <= 100),
  add column client text check (length(client) <= 100), add column reason text check (length(reason) <= 1000),
  add column emergency uuid,
  add column tx xid8 not null default pg_current_xact_id();
comment on column kernel.audit_entry.acting_for is 'Whose matters the person handled, when not own.';
comment on column kernel.audit_entry.name is 'Name of the professional at the time.';
comment on column kernel.audit_entry.reason is 'Why, in words: of a break-glass access.';
comment on column kernel.audit_entry.tx is 'The transaction, which what it changed names too: a change without an audit entry is found.';
alter table kernel.event add column tx xid8 not null default pg_current_xact_id();
