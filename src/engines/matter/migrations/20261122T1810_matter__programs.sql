-- For programs that read persons and matters over FHIR: when each last changed, and matters by scope.
alter table matter.person add column changed_at timestamptz not null default clock_timestamp();
alter table matter.matter add column changed_at timestamptz not null default clock_timestamp();
create trigger note_change before update on matter.person for each row when (old.* is distinct from new.*) execute function kernel.note_change();
create trigger note_change before update on matter.matter for each row when (old.* is distinct from new.*) execute function kernel.note_change();

-- Whoever reads assessments learns the matter they belong to; both are behind the same two scopes.
create policy matter_for_programs on matter.matter for select using (
  county = kernel.current_county() and kernel.current_role_kind() = 'client' and person is not null
  and kernel.current_scopes() && array['system/EpisodeOfCare.rs', 'system/QuestionnaireResponse.rs']);

/* May the one who asks see this matter? Runs with the asker's rights, so matter.matter's own policy decides. What hangs on matters (messages, notes,
   visits) is not a program's by this: it has a scope of its own, or none. */
create or replace function matter.may_see(id uuid) returns boolean language sql stable
  return kernel.current_role_kind() <> 'client' and exists (select from matter.matter m where m.id = may_see.id);
