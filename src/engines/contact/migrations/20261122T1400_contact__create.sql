-- How a person can be reached and what to take into account: proofs of addresses, and wishes. The addresses themselves are matter.person's.
create schema contact;

create table contact.verification (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  channel text not null check (channel in ('sms', 'email')),
  address text not null check (length(address) between 1 and 200),
  secret_hash text not null,
  attempts int not null default 0 check (attempts between 0 and 5),
  asked_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > asked_at),
  verified_at timestamptz check (verified_at between asked_at and ends_at),
  ended_at timestamptz
);
comment on table contact.verification is 'A code or link sent to an address to prove that it is the person''s. An address is proven while its row is verified, not ended, and the address unchanged.';
comment on column contact.verification.attempts is 'Guesses of the code; five and no more, also when they come at once.';
comment on column contact.verification.ended_at is 'The address was changed or a new code asked for: this one is worth nothing.';
create unique index one_living on contact.verification (person, channel) where ended_at is null;
create index on contact.verification (person, channel, asked_at);
create index on contact.verification (secret_hash) where ended_at is null;

create table contact.preference (
  person uuid primary key references matter.person,
  county text not null,
  reminder text[] check (reminder <@ array['sms', 'email', 'letter']),
  message text[] check (message <@ array['sms', 'email', 'letter']),
  news text[] check (news <@ array['sms', 'email']),
  digital boolean not null default true,
  digital_by_role text check (digital_by_role in ('resident', 'representative', 'professional', 'system')),
  digital_by_name text check (length(digital_by_name) <= 200),
  digital_at timestamptz,
  call_time text check (call_time in ('morning', 'midday', 'afternoon')),
  interpreter text check (interpreter ~ '^[a-z]{2,3}$'),
  needs text[] not null default '{}' check (needs <@ array['hearing', 'sight', 'mobility', 'plain-language', 'speech', 'memory']),
  needs_note text not null default '' check (length(needs_note) <= 500),
  changed_at timestamptz not null,
  check ((digital_at is null) = (digital_by_role is null))
);
comment on table contact.preference is 'How a person wants to be reached and served: channels by kind of message, language of an interpreter, other needs. No row: nothing said.';
comment on column contact.preference.digital is 'False: does not use digital services (ei käytä digipalveluja); what would be sent becomes a letter or a call for staff.';
comment on column contact.preference.interpreter is 'Language of the interpreter the person needs, ISO 639 code; null for none.';

alter table contact.verification enable row level security;
alter table contact.preference enable row level security;
-- Only its person (or who acts for them) asks for a proof and gives it; whether an address is proven is told to professionals too.
create policy verification_of_own on contact.verification using (
  county = kernel.current_county() and kernel.current_role_kind() in ('resident', 'professional', 'system')
  and exists (select from matter.person p where p.id = person))
  with check (county = kernel.current_county() and kernel.current_role_kind() in ('resident', 'system') and exists (select from matter.person p where p.id = person));
create policy preference_with_person on contact.preference using (
  county = kernel.current_county() and kernel.current_role_kind() in ('resident', 'professional', 'system')
  and exists (select from matter.person p where p.id = person));
-- Reading after breaking the glass is not a right to change.
create policy written_in_care on contact.preference as restrictive for insert with check (kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = preference.person and m.unit = any (kernel.current_units())));
create policy changed_in_care on contact.preference as restrictive for update using (kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = preference.person and m.unit = any (kernel.current_units())));

grant usage on schema contact to polku_app;
grant select, insert on contact.verification to polku_app;
grant update (attempts, verified_at, ended_at) on contact.verification to polku_app;
grant select, insert, update on contact.preference to polku_app;
