-- From a need to what helps, as the county's own people edit it: versions, and the steps of a draft.
create schema guidance;
grant usage on schema guidance to polku_app;

create table guidance.version (
  id uuid primary key default uuidv7(),
  county text not null default kernel.current_county(),
  number int check (number > 0),
  state text not null check (state in ('draft', 'discarded', 'published', 'archived')),
  definition jsonb check (jsonb_typeof(definition) = 'object'),
  based_on int,
  restores int,
  note text not null default '' check (length(note) <= 500),
  by_name text not null check (length(by_name) between 1 and 200),
  by_practitioner uuid,
  began_at timestamptz not null default kernel.current_time(),
  published_at timestamptz,
  unique (county, number),
  check ((state in ('draft', 'discarded')) = (number is null)),
  check ((number is null) = (definition is null) and (number is null) = (published_at is null))
);
comment on table guidance.version is 'Guidance of the front door, version by version. A draft becomes published; the earlier one is archived. by_name: who began the draft, then who published it.';
create unique index one_published on guidance.version (county) where state = 'published';
create unique index one_draft on guidance.version (county) where state = 'draft';

create table guidance.step (
  version uuid not null references guidance.version,
  step int not null check (step >= 0),
  county text not null default kernel.current_county(),
  before int check (before < step),
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  said text not null check (length(said) between 1 and 200),
  by_name text not null check (length(by_name) between 1 and 200),
  at timestamptz not null default kernel.current_time(),
  primary key (version, step)
);
comment on table guidance.step is 'Every saved step of a draft, whole. before: the step that undoing it goes back to. Nothing is ever written over.';

-- What was published stays as it was; only its state moves on.
create function guidance.keep_history() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (old.state = 'published' and new.state = 'archived' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state')
    or (old.state = 'draft' and new.state in ('published', 'discarded') and (new.id, new.county, new.based_on, new.began_at) is not distinct from (old.id, old.county, old.based_on, old.began_at)) then
    return new;
  end if;
  raise exception 'a version of the guidance does not change' using errcode = 'insufficient_privilege';
end $$;
create trigger keep_history before update on guidance.version for each row execute function guidance.keep_history();

alter table guidance.version enable row level security;
alter table guidance.step enable row level security;
create policy read_own on guidance.version for select using (county = kernel.current_county());
create policy write on guidance.version for insert with check (county = kernel.current_county() and kernel.current_role_kind() in ('admin', 'system'));
create policy move_on on guidance.version for update using (county = kernel.current_county() and kernel.current_role_kind() in ('admin', 'system'));
create policy read_own on guidance.step for select using (county = kernel.current_county());
create policy write_steps on guidance.step for insert with check (county = kernel.current_county() and kernel.current_role_kind() in ('admin', 'system'));
grant select, insert on guidance.version, guidance.step to polku_app;
grant update (state, number, definition, note, by_name, by_practitioner, published_at) on guidance.version to polku_app;
