-- The life of a consent is guarded here: only lawful steps, each with its line of history, and only by those whose step it is.
alter table consent.consent
  add column by_name text not null default '' check (length(by_name) <= 200),
  add column sealed text check (length(sealed) <= 8000);
comment on column consent.consent.by_name is 'Name of the one who took the latest step, for the history.';
comment on column consent.consent.sealed is 'What a register wants to hear when it is asked again; sealed.';

create table consent.history (
  id uuid primary key default uuidv7(),
  county text not null,
  consent uuid not null references consent.consent,
  at timestamptz not null,
  from_status text,
  to_status text not null,
  reason text,
  by_role text not null,
  by_person uuid,
  by_practitioner uuid,
  by_name text not null,
  acting_for uuid,
  tx xid8 not null default pg_current_xact_id()
);
comment on table consent.history is 'Every step in the life of a consent: who, when, from what to what, why. Written by a trigger only; nobody changes or removes a line.';
create index on consent.history (consent, at);
create index on consent.history (tx);

create table consent.invitation (
  consent uuid primary key references consent.consent,
  county text not null,
  code_hash text not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  unique (county, code_hash)
);
comment on table consent.invitation is 'The one-time code by which a supporter takes an invitation; only its keyed hash.';

create table consent.wrong_code (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  at timestamptz not null
);
comment on table consent.wrong_code is 'Codes of invitation that nobody had given, by who tried: too many in an hour, and no more are tried.';
create index on consent.wrong_code (person, at);

/* Only lawful steps: proposed -> active -> inactive, proposed -> inactive. What was agreed never changes; what has ended stays as it ended. */
create function consent.keep_life() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.status = 'inactive' then raise exception 'a consent does not begin ended' using errcode = 'check_violation'; end if;
    return new;
  end if;
  if old.status = 'inactive' then raise exception 'what has ended does not change' using errcode = 'check_violation'; end if;
  if (new.id, new.county, new.kind, new.policy, new.policy_version, new.subject, new.matter, new.source, new.starts_at, new.created_at)
    is distinct from (old.id, old.county, old.kind, old.policy, old.policy_version, old.subject, old.matter, old.source, old.starts_at, old.created_at)
  then raise exception 'what was agreed does not change' using errcode = 'check_violation'; end if;
  if old.grantee is not null and new.grantee is distinct from old.grantee then raise exception 'the one trusted does not change' using errcode = 'check_violation'; end if;
  if old.status = 'active' and new.status = 'proposed' then raise exception 'no step back' using errcode = 'check_violation'; end if;
  if old.status = 'active' and new.status_reason = 'declined' then raise exception 'only a proposal is declined' using errcode = 'check_violation'; end if;
  if old.status = 'proposed' and new.status = 'active' and kernel.current_role_kind() = 'resident' and kernel.current_person() is distinct from new.subject
  then raise exception 'only the one concerned accepts' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger keep_life before insert or update on consent.consent for each row execute function consent.keep_life();

create function consent.keep_history() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.status = old.status and new.grantee is not distinct from old.grantee then return null; end if;
  insert into consent.history (county, consent, at, from_status, to_status, reason, by_role, by_person, by_practitioner, by_name, acting_for)
  values (new.county, new.id, kernel.current_time(), case when tg_op = 'UPDATE' then old.status end, new.status, new.status_reason, kernel.current_role_kind(),
    kernel.current_self(), kernel.current_practitioner(), new.by_name, case when kernel.current_by() is not null then nullif(current_setting('polku.person', true), '')::uuid end);
  return null;
end $$;
revoke execute on function consent.keep_history from public;
create trigger keep_history after insert or update on consent.consent for each row execute function consent.keep_history();

/* Takes an invitation by its code for the one who asks (never while acting for another); null when there is none such. Taking again what one has is the same one. */
create function consent.take_invitation(hash text, taker_name text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare offered consent.consent; living uuid;
begin
  if kernel.current_role_kind() <> 'resident' or kernel.current_by() is not null then return null; end if;
  select c.* into offered from consent.consent c join consent.invitation i on i.consent = c.id
  where i.code_hash = hash and i.county = kernel.current_county() and i.used_at is null and i.ends_at > kernel.current_time()
    and c.status = 'proposed' and c.grantee is null and c.subject <> kernel.current_self()
  for update of c;
  if offered.id is null then return null; end if;
  select c.id into living from consent.consent c
  where c.county = offered.county and c.kind = 'support' and c.matter = offered.matter and c.grantee = kernel.current_self() and c.status <> 'inactive';
  if living is not null then return living; end if;
  update consent.invitation set used_at = kernel.current_time() where consent = offered.id;
  update consent.consent set grantee = kernel.current_self(), by_name = taker_name, data = data || jsonb_build_object('granteeName', taker_name) where id = offered.id;
  return offered.id;
end $$;
revoke execute on function consent.take_invitation from public;
grant execute on function consent.take_invitation to polku_app;

-- Who sees is one thing, who may take a step another. Guardianships and mandates come from registers, so no person writes them.
drop policy consent_by_relation on consent.consent;
create policy consent_seen on consent.consent for select using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then subject = kernel.current_person() or grantee = kernel.current_self()
    when 'professional' then exists (select from matter.person p where p.id = subject)
    when 'client' then 'system/Consent.rs' = any (kernel.current_scopes())
    else false end);
create policy consent_given on consent.consent for insert with check (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then subject = kernel.current_person() and source = 'self' and (kind in ('service', 'declaration')
      or (kind = 'support' and status = 'proposed' and grantee is null and kernel.current_by() is null
        and exists (select from matter.matter m where m.id = consent.matter and m.person = consent.subject)))
    when 'professional' then kind in ('service', 'declaration') and source = 'professional' and exists (select from matter.person p where p.id = subject)
    else false end);
create policy consent_stepped on consent.consent for update using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then (kind in ('service', 'declaration') and subject = kernel.current_person())
      or (kind = 'support' and kernel.current_by() is null and (subject = kernel.current_person() or grantee = kernel.current_self()))
    when 'professional' then kind in ('service', 'declaration') and exists (select from matter.person p where p.id = subject)
    else false end);
-- A supporter is named only by taking the invitation.
revoke update (grantee) on consent.consent from polku_app;
grant update (by_name, sealed) on consent.consent to polku_app;

alter table consent.history enable row level security;
create policy history_with_consent on consent.history using (county = kernel.current_county() and exists (select from consent.consent c where c.id = consent));
grant select on consent.history to polku_app;
alter table consent.invitation enable row level security;
create policy invitation_of_own on consent.invitation using (
  county = kernel.current_county() and exists (select from consent.consent c where c.id = consent and (kernel.current_role_kind() = 'system' or c.subject = kernel.current_person())));
grant select, insert on consent.invitation to polku_app;
alter table consent.wrong_code enable row level security;
create policy wrong_code_of_own on consent.wrong_code using (county = kernel.current_county() and kernel.current_role_kind() = 'resident' and person = kernel.current_self());
grant select, insert on consent.wrong_code to polku_app;

-- A supporter's right ends with the matter, at once.
create or replace function kernel.supported_matter() returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select c.matter from consent.consent c join matter.matter m on m.id = c.matter and m.person = c.subject and m.state = 'open'
  where c.id = kernel.current_basis() and c.grantee = kernel.current_by() and c.county = kernel.current_county()
    and c.subject = nullif(current_setting('polku.person', true), '')::uuid
    and c.kind = 'support' and c.status = 'active'
    and c.starts_at <= kernel.current_time() and (c.ends_at is null or c.ends_at > kernel.current_time()) $$;
