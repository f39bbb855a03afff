-- Search lives in the processes that search (search/index); the database tells them which services have changed since they looked.
drop table directory.search_entry;
create table directory.search_change (
  service uuid primary key references directory.service on delete cascade,
  county text not null,
  version bigint not null
);
comment on table directory.search_change is 'The version at which search must read a service again. Versions are given one import at a time, so none appears behind one already seen.';
create index on directory.search_change (county, version);
create sequence directory.search_version;
alter table directory.search_change enable row level security;
create policy own_county on directory.search_change using (county = kernel.current_county());
grant select, insert, update on directory.search_change to polku_app;
grant usage on sequence directory.search_version to polku_app;
insert into directory.search_change (service, county, version) select id, county, 0 from directory.service;
