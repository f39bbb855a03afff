-- What the demo's message sinks have caught. Only in the demo: a production database never has this schema.
create schema fakes;

create table fakes.mail (
  id uuid primary key default uuidv7(),
  county text not null default kernel.current_county(),
  message_id text not null check (length(message_id) <= 1000),
  recipient text not null check (length(recipient) <= 320),
  sender text not null,
  subject text not null,
  body text not null,
  at timestamptz not null default clock_timestamp(),
  unique (county, recipient, message_id)
);
comment on table fakes.mail is 'E-mail caught by the SMTP sink, one row for each recipient. A delivery tried again is the same message.';

create table fakes.attachment (
  id uuid primary key default uuidv7(),
  county text not null default kernel.current_county(),
  mail uuid not null references fakes.mail on delete cascade,
  name text not null check (length(name) <= 255),
  media_type text not null check (length(media_type) <= 255),
  content bytea not null
);
comment on table fakes.attachment is 'Files of caught e-mail.';
create index on fakes.attachment (mail);

create table fakes.sms (
  id bigint generated always as identity primary key,
  county text not null default kernel.current_county(),
  conversation text not null check (length(conversation) <= 200),
  recipient text not null check (length(recipient) <= 20),
  sender text not null,
  body text not null,
  state smallint not null check (state between 0 and 13),
  at timestamptz not null default clock_timestamp(),
  unique (county, recipient, conversation)
);
comment on table fakes.sms is 'Text messages caught by the SMS sink. The same conversation to the same number is the same message.';

alter table fakes.mail enable row level security;
alter table fakes.attachment enable row level security;
alter table fakes.sms enable row level security;
create policy of_county on fakes.mail using (county = kernel.current_county());
create policy of_county on fakes.attachment using (county = kernel.current_county());
create policy of_county on fakes.sms using (county = kernel.current_county());

grant usage on schema fakes to polku_app;
grant select, insert on fakes.mail, fakes.attachment, fakes.sms to polku_app;
