create schema _example;

create table _example.greeting (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  words text not null check (length(words) between 1 and 200),
  at timestamptz not null default clock_timestamp()
);
comment on table _example.greeting is 'What a resident wanted to say. One of each kind of thing a module has, to be copied.';
create index on _example.greeting (person, at desc);

alter table _example.greeting enable row level security;
create policy own_greetings on _example.greeting using (
  county = kernel.current_county() and (person = kernel.current_person() or kernel.current_role_kind() = 'system'));
grant usage on schema _example to polku_app;
grant select, insert on _example.greeting to polku_app;
