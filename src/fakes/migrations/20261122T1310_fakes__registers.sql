-- What has been withdrawn on the demo's page of registers; the rest is as demo data says. Keys of demo people, never their codes.
create table fakes.withdrawal (
  county text not null default kernel.current_county(),
  register text not null check (register in ('population', 'authorizations')),
  holder text not null check (length(holder) <= 40),
  about text not null check (length(about) <= 40),
  withdrawn boolean not null,
  primary key (county, register, holder, about)
);
comment on table fakes.withdrawal is 'Custodies and mandates that somebody trying the demo has withdrawn, or given back.';
alter table fakes.withdrawal enable row level security;
create policy of_county on fakes.withdrawal using (county = kernel.current_county());
grant select, insert, update on fakes.withdrawal to polku_app;
