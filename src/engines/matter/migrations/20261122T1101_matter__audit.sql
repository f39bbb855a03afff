-- What the audit asks of matters, and what shows a change without an audit entry.
create or replace function kernel.matter_kept(which uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.matter m where m.id = which and m.county = kernel.current_county() and not m.shown_to_guardians) $$;
revoke execute on function kernel.matter_kept from public;
grant execute on function kernel.matter_kept to polku_app;

-- Null: written before this column was.
alter table matter.timeline add column tx xid8;
alter table matter.timeline alter column tx set default pg_current_xact_id();
comment on column matter.timeline.tx is 'The transaction, which its audit entry names too: a change without an audit entry is found.';
create index on matter.timeline (county, tx);

comment on column matter.person.pic_sealed is 'Sealed as person.pic. The personal identity code, or the European unique identifier.';
