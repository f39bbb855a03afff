-- What readers say of service pages.
create table directory.helpful_answer (
  mark text primary key check (length(mark) = 64),
  county text not null,
  service uuid not null references directory.service on delete cascade,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  day date not null,
  helpful boolean not null,
  words text not null default '' check (length(words) <= 500)
);
comment on table directory.helpful_answer is 'Was a service page helpful: yes or no, and a few words. Nobody''s: no person, no browser, only the day.';
comment on column directory.helpful_answer.mark is 'Keyed hash of a random number in the browser''s cookie of that day, the service and the day: one answer for each, and no two can be joined.';
create index on directory.helpful_answer (service, day);
create index on directory.helpful_answer (county, day);
alter table directory.helpful_answer enable row level security;
create policy own_county on directory.helpful_answer using (county = kernel.current_county());
grant select, insert, update on directory.helpful_answer to polku_app;
