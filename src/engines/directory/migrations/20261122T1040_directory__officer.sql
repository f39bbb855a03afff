-- Data-protection officers are in the directory too.
alter table directory.practitioner_role
  drop constraint practitioner_role_role_check,
  add constraint practitioner_role_role_check check (role in ('professional', 'admin', 'officer'));
