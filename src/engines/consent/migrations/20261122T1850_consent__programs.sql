-- For programs that read over FHIR who represents whom. `checked_at` alone is no change: registers are asked every few seconds.
alter table consent.consent add column changed_at timestamptz not null default clock_timestamp();
create trigger note_change before update on consent.consent for each row
  when ((old.status, old.grantee, old.ends_at, old.data) is distinct from (new.status, new.grantee, new.ends_at, new.data)) execute function kernel.note_change();
create policy representatives_for_programs on consent.consent for select using (
  county = kernel.current_county() and kernel.current_role_kind() = 'client' and grantee is not null
  and 'system/RelatedPerson.rs' = any (kernel.current_scopes()));
