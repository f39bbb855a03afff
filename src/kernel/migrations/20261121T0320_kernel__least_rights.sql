-- The web role gets the least it needs.
-- Events tell which matter moved and when: only the county's own machinery reads them (reactions run as the system, open pages hear through the owner).
alter table kernel.event enable row level security;
create policy read_by_machinery on kernel.event for select using (county = kernel.current_county() and kernel.current_role_kind() = 'system');
-- PostgreSQL lets everybody run a new function; this one runs with the owner's rights.
revoke execute on function kernel.record from public;
-- A session's person, role and units never change after its beginning.
revoke update on kernel.session from polku_app;
grant update (used_at, ended_at) on kernel.session to polku_app;
