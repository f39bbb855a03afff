-- Programs are let in by the county's own hand only (./polku clients), and hold no more than they were let in with.
create policy let_in_by_county on programs.client as restrictive for insert with check (kernel.current_role_kind() = 'system');
create policy changed_by_county on programs.client as restrictive for update using (kernel.current_role_kind() = 'system');
create policy within_scopes on programs.token as restrictive for insert with check (
  (kernel.current_role_kind() = 'system' or (kernel.current_role_kind() = 'client' and token.scopes <@ kernel.current_scopes()))
  and exists (select from programs.client c where c.id = token.client and c.state = 'active' and token.scopes <@ c.scopes));
