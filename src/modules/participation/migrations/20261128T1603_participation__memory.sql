-- What a running conversation remembers besides its votes, so that a restart changes nothing: who has been in groups, and how steady their number is.
create table participation.memory (
  conversation uuid primary key references participation.conversation,
  county text not null,
  clustered int[] not null,
  steadiness jsonb,
  at timestamptz not null
);
comment on table participation.memory is 'Who has been in groups, and how steady the number of groups is: what the mathematics of a running conversation remembers besides votes.';
alter table participation.memory enable row level security;
create policy counted on participation.memory using (county = kernel.current_county() and kernel.current_role_kind() = 'system');
grant select, insert, update on participation.memory to polku_app;
