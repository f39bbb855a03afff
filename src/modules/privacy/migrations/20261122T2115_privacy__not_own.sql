-- Who is both a worker and an officer does not put away what was found of themself.
create policy not_own on privacy.finding as restrictive for update using (
  kernel.current_role_kind() <> 'officer' or practitioner is distinct from kernel.current_practitioner());
