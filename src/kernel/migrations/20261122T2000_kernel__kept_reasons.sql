-- The reason of an emergency access tells of what a minor keeps from the guardians, so they do not read it; the person and the officer do.
create function kernel.person_keeps(whose uuid) returns boolean language sql stable return false;
alter policy read_by_right on kernel.audit_entry using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'officer' then true
    when 'client' then 'system/AuditEvent.rs' = any (kernel.current_scopes())
    when 'resident' then subject = (select kernel.current_person())
      and ((select kernel.current_basis_kind()) is distinct from 'guardianship'
        or ((matter is null or not kernel.matter_kept(matter)) and (emergency is null or not kernel.person_keeps(subject))))
    else false end);
