-- Reading the log, and sealing it: who may see which entries, and the chain that shows whether any was altered, removed or put between.

/* Is the matter kept from the guardians of its person? The engine `matter` fills it in. */
create function kernel.matter_kept(which uuid) returns boolean language sql stable return false;

-- A resident sees who has seen own data (a guardian the child's, but for matters kept from guardians; a supporter nothing); the data-protection officer
-- the whole county's; a program with the right scope likewise. Nobody else, and nobody writes but by kernel.record.
alter table kernel.audit_entry enable row level security;
create policy read_by_right on kernel.audit_entry for select using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'officer' then true
    when 'client' then 'system/AuditEvent.rs' = any (kernel.current_scopes())
    when 'resident' then subject = (select kernel.current_person())
      and (matter is null or (select kernel.current_basis_kind()) is distinct from 'guardianship' or not kernel.matter_kept(matter))
    else false end);
grant select on kernel.audit_entry to polku_app;

-- A person's page, and an officer's searches: by time, by who, by emergency and refusal. The sealer and the search for gaps go by transaction.
drop index kernel.audit_entry_subject_at_idx;
create index audit_entry_of_subject on kernel.audit_entry (subject, at, id) where subject is not null;
create index audit_entry_by_time on kernel.audit_entry (county, at, id);
create index audit_entry_by_practitioner on kernel.audit_entry (practitioner, at, id) where practitioner is not null;
create index audit_entry_by_person on kernel.audit_entry (person, at, id) where person is not null;
create index audit_entry_emergency on kernel.audit_entry (county, at, id) where emergency is not null;
create index audit_entry_refused on kernel.audit_entry (county, at, id) where outcome like 'refused%';
create index audit_entry_by_tx on kernel.audit_entry (county, tx, id);

create table kernel.audit_link (
  county text not null,
  position bigint not null check (position > 0),
  entry bigint not null,
  tx xid8 not null,
  prev bytea not null check (length(prev) = 32),
  hash bytea not null check (length(hash) = 32),
  version smallint not null default 1,
  primary key (county, position)
);
comment on table kernel.audit_link is 'The chain over a county''s audit entries: each link holds the hash of its entry and of the link before. Only the sealer adds; nobody changes.';
comment on column kernel.audit_link.version is 'Which canonical text of the entry was hashed (src/kernel/audit/canonical.ts).';
create unique index audit_link_of_entry on kernel.audit_link (entry);

create table kernel.audit_checkpoint (
  county text not null,
  position bigint not null,
  at timestamptz not null,
  line text not null check (length(line) <= 1000),
  primary key (county, position)
);
comment on table kernel.audit_checkpoint is 'Signed word that the chain had reached a link with a hash. Each is written to the log too: whoever holds one notices if the end is cut off.';

create table kernel.audit_verification (
  id bigint generated always as identity primary key,
  county text not null,
  at timestamptz not null,
  ok boolean not null,
  entries bigint not null,
  up_to bigint not null,
  says text not null check (length(says) <= 1000)
);
comment on table kernel.audit_verification is 'Each walk through the chain (./polku audit verify) and what it found.';
create index on kernel.audit_verification (county, id);

/* How the log is kept, for the data-protection officer and the county's IT: figures only. Nothing for anybody else. */
create function kernel.audit_status() returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  with last as (select l.position, l.tx, l.entry, e.at from kernel.audit_link l left join kernel.audit_entry e on e.id = l.entry
      where l.county = kernel.current_county() order by l.position desc limit 1),
    waiting as (select count(*) as n, min(e.at) as since from kernel.audit_entry e
      where e.county = kernel.current_county() and (e.tx, e.id) > (coalesce((select tx from last), '0'), coalesce((select entry from last), 0)))
  select jsonb_build_object(
    'sealed', coalesce((select position from last), 0), 'sealedTo', (select at from last),
    'waiting', waiting.n, 'waitingSince', waiting.since,
    'checkpoint', (select jsonb_build_object('position', c.position, 'at', c.at, 'line', c.line) from kernel.audit_checkpoint c
      where c.county = kernel.current_county() order by c.position desc limit 1),
    'verification', (select jsonb_build_object('at', v.at, 'ok', v.ok, 'entries', v.entries, 'upTo', v.up_to, 'says', v.says) from kernel.audit_verification v
      where v.county = kernel.current_county() order by v.id desc limit 1))
  from waiting where kernel.current_role_kind() in ('officer', 'admin', 'system') $$;
revoke execute on function kernel.audit_status from public;
grant execute on function kernel.audit_status to polku_app;

-- Sealed columns say so at the beginning of their comment, with the context they were sealed for: `./polku keys rotate` finds them by it.
comment on column kernel.session.id_token is 'Sealed as session.id_token. The identity provider''s token, for signing out there too.';
comment on column kernel.parked_form.form is 'Sealed as parked_form. What was typed.';
