-- For programs that read professionals and their roles over FHIR.
alter table directory.practitioner add column changed_at timestamptz not null default clock_timestamp();
alter table directory.practitioner_role
  add column id uuid not null default uuidv7() unique,
  add column changed_at timestamptz not null default clock_timestamp();
comment on column directory.practitioner_role.id is 'Names the role to others (FHIR PractitionerRole.id).';
create trigger note_change before update on directory.practitioner for each row when (old.* is distinct from new.*) execute function kernel.note_change();
create trigger note_change before update on directory.practitioner_role for each row when (old.* is distinct from new.*) execute function kernel.note_change();
