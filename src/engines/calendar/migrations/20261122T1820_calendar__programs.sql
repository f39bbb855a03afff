-- For programs that read appointments over FHIR.
alter table calendar.appointment add column changed_at timestamptz not null default clock_timestamp();
create trigger note_change before update on calendar.appointment for each row when (old.* is distinct from new.*) execute function kernel.note_change();
create policy seen_by_programs on calendar.appointment for select using (
  county = kernel.current_county() and kernel.current_role_kind() = 'client' and 'system/Appointment.rs' = any (kernel.current_scopes()));
