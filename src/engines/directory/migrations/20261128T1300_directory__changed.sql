-- When each record last changed, whoever changed it: for those who copy the directory, programs that ask what is new, and search engines.
alter table directory.organization add column changed_at timestamptz not null default kernel.current_time();
alter table directory.service add column changed_at timestamptz not null default kernel.current_time();
alter table directory.channel add column changed_at timestamptz not null default kernel.current_time();
alter table directory.unit add column changed_at timestamptz not null default kernel.current_time();
update directory.organization set changed_at = imported_at;
update directory.service set changed_at = imported_at;
update directory.channel set changed_at = imported_at;
update directory.unit set changed_at = imported_at;
create index on directory.service (changed_at);
create index on directory.channel (changed_at);
create trigger note_change before update on directory.organization for each row execute function kernel.note_change();
create trigger note_change before update on directory.service for each row execute function kernel.note_change();
create trigger note_change before update on directory.channel for each row execute function kernel.note_change();
create trigger note_change before update on directory.unit for each row execute function kernel.note_change();
