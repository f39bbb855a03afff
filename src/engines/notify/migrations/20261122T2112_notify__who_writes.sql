-- Programs and those who only read (after breaking the glass, by a share) send nothing; what has no matter proves an address, which its person asks for.
create policy sent_by_right on notify.message as restrictive for insert with check (case kernel.current_role_kind()
  when 'client' then false
  when 'professional' then matter is not null and matter.may_change(matter)
  else true end);
create policy not_for_programs on notify.message as restrictive for select using (kernel.current_role_kind() <> 'client');
