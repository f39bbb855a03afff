-- Services that people have starred.
create schema favourites;

create table favourites.favourite (
  person uuid not null references matter.person,
  service uuid not null references directory.service on delete cascade,
  county text not null,
  added_at timestamptz not null,
  primary key (person, service)
);
comment on table favourites.favourite is 'Services a resident has starred to find them again. A star tells of the person''s needs, so it is only one''s own; removing it removes the row.';
create index on favourites.favourite (service);
alter table favourites.favourite enable row level security;
-- Of the one behind the keyboard, also when acting for another.
create policy favourite_of_oneself on favourites.favourite using (
  county = kernel.current_county() and kernel.current_role_kind() = 'resident' and person = kernel.current_self());

grant usage on schema favourites to polku_app;
grant select, insert, delete on favourites.favourite to polku_app;
