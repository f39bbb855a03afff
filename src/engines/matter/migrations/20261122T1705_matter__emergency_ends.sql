-- Who may end an access may also leave it ended.
alter policy ended_or_reviewed on matter.emergency_access with check (
  county = kernel.current_county() and (kernel.current_role_kind() in ('officer', 'system')
    or (kernel.current_role_kind() = 'professional' and practitioner = kernel.current_practitioner())));
