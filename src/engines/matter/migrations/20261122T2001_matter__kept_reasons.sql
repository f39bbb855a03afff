-- What the kernel asks about the log: does the person keep anything from the guardians?
create or replace function kernel.person_keeps(whose uuid) returns boolean language sql stable return matter.keeps_from_guardians(whose);
