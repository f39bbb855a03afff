-- What residents say after a visit. A single answer is the resident's own; others get only figures of many.
create schema feedback;

create table feedback.answer (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  appointment uuid not null unique,
  service text not null check (length(service) <= 60),
  unit uuid not null,
  score smallint not null check (score between 0 and 10),
  words text not null default '' check (length(words) <= 2000),
  given_at timestamptz not null,
  changed_at timestamptz not null check (changed_at >= given_at)
);
comment on table feedback.answer is 'Willingness to recommend (0 to 10) and own words after a visit: one for each appointment, changeable for a day.';
create index on feedback.answer (matter);
create index on feedback.answer (county, given_at);

alter table feedback.answer enable row level security;
-- Not even the professional whom it concerns reads a single answer: one must dare to be honest.
create policy own_only on feedback.answer
  using (matter.may_see(matter) and kernel.current_role_kind() in ('resident', 'system'))
  with check (matter.may_see(matter) and kernel.current_role_kind() in ('resident', 'system'));

/* Net promoter score by unit, service and month: share of 9 and 10 less share of 0 to 6. Fewer than five answers are not shown. */
create view feedback.recommended with (security_barrier) as
select unit, service, date_trunc('month', given_at, 'Europe/Helsinki')::date as month, count(*)::int as answers,
  round(100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / count(*))::int as nps
from feedback.answer
where county = kernel.current_county()
group by unit, service, 3
having count(*) >= 5;

grant usage on schema feedback to polku_app;
grant select, insert, update on feedback.answer to polku_app;
grant select on feedback.recommended to polku_app;
