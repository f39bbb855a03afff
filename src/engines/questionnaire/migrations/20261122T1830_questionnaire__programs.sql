-- For programs that read completed responses over FHIR; what is still being answered is the person's own.
create policy seen_by_programs on questionnaire.response for select using (
  county = kernel.current_county() and kernel.current_role_kind() = 'client' and state = 'completed' and kernel.person_of(matter) is not null
  and 'system/QuestionnaireResponse.rs' = any (kernel.current_scopes()));
