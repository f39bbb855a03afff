-- Programs read persons; they write nothing.
create policy programs_only_read on matter.person as restrictive for update using (kernel.current_role_kind() <> 'client');
create policy programs_add_nobody on matter.person as restrictive for insert with check (kernel.current_role_kind() <> 'client');
