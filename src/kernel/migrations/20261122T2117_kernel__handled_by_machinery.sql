-- What has been reacted to is for the county's own machinery to note: a mark made by anybody else would keep a notice from being sent.
alter table kernel.handled enable row level security;
create policy noted_by_machinery on kernel.handled using (kernel.current_role_kind() = 'system') with check (
  kernel.current_role_kind() = 'system' and exists (select from kernel.event e where e.id = event));
