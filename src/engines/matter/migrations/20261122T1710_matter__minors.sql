-- A minor's own competence to decide of care, as a professional has found it (785/1992, 7 § and 9 §), and who may show or hide a matter.
create table matter.competence_decision (
  id uuid primary key default uuidv7(),
  county text not null,
  matter uuid not null references matter.matter,
  person uuid not null references matter.person,
  competent boolean not null,
  guardians_may_know boolean not null,
  grounds text not null check (length(grounds) between 10 and 2000),
  practitioner uuid not null,
  name text not null check (length(name) <= 200),
  title text not null default '' check (length(title) <= 100),
  decided_at timestamptz not null,
  -- Only one who can decide can also forbid telling the guardians.
  check (competent or guardians_may_know)
);
comment on table matter.competence_decision is 'History of decisions whether a minor is able to decide of care in one matter; the latest holds. Never changed.';
create index on matter.competence_decision (matter, decided_at);
create index on matter.competence_decision (person);

alter table matter.competence_decision enable row level security;
-- The grounds are between the minor and professionals: guardians and supporters see only what follows from them.
create policy seen_with_matter on matter.competence_decision for select using (
  county = kernel.current_county() and kernel.current_by() is null and matter.may_see(matter));
create policy decided_in_own_name on matter.competence_decision for insert with check (
  county = kernel.current_county() and kernel.current_role_kind() = 'professional' and practitioner = kernel.current_practitioner()
  and matter.may_change(matter) and exists (select from matter.matter m where m.id = competence_decision.matter and m.person = competence_decision.person));
grant select, insert on matter.competence_decision to polku_app;

/* What guardians see is never for them, nor for others who act for the person, to choose. */
create function matter.guard_shown() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if kernel.current_by() is not null then
    raise exception 'only the minor or a professional chooses what guardians see' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_shown before update on matter.matter for each row
  when (old.shown_to_guardians is distinct from new.shown_to_guardians) execute function matter.guard_shown();
