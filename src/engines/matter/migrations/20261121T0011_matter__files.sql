-- Files follow their matter (kernel.file exists before the matter's rules do, so its policy is here).
alter table kernel.file enable row level security;
create policy file_with_matter on kernel.file using (matter.may_see(matter)) with check (matter.may_see(matter));
grant select, insert on kernel.file to polku_app;
