create table directory.opening (
  county text not null,
  service uuid not null references directory.service on delete cascade,
  day date not null,
  times int not null check (times > 0),
  primary key (service, day)
);
comment on table directory.opening is 'How often a service''s page was opened in a day. By whom is not known.';
create index on directory.opening (county, day);
alter table directory.opening enable row level security;
create policy own_county on directory.opening using (county = kernel.current_county());
grant select, insert, update, delete on directory.opening to polku_app;
