-- What search needs beside services: other names for the same, and what people seek.
create table directory.term_file (
  county text primary key,
  version bigint not null,
  at timestamptz not null,
  terms jsonb not null
);
comment on table directory.term_file is 'The ontology terms a county has loaded (label, alt, hidden, broader): search knows by them other names for the same. version: as in search_change.';

create table directory.sought (
  county text not null,
  day date not null,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  municipality text not null check (length(municipality) in (0, 3)),
  words text not null check (length(words) between 2 and 60 and words !~ '[0-9@]'),
  times integer not null check (times > 0),
  in_vain integer not null check (in_vain between 0 and times),
  primary key (county, day, lang, municipality, words)
);
comment on table directory.sought is 'How often words were sought in a day, and how often in vain. Nothing of who sought: no words with digits, addresses or names of people are kept. municipality '''': not told.';

alter table directory.term_file enable row level security;
create policy own_county on directory.term_file using (county = kernel.current_county());
grant select, insert, update on directory.term_file to polku_app;
alter table directory.sought enable row level security;
create policy own_county on directory.sought using (county = kernel.current_county());
grant select, insert, update, delete on directory.sought to polku_app;
