-- Where people live, in a table of its own: of those under non-disclosure only for whom the work needs it, and only for a while.
create table matter.address (
  person uuid primary key references matter.person,
  county text not null,
  street text not null default '' check (length(street) <= 200),
  postal_code text not null default '' check (postal_code ~ '^(\d{5})?$'),
  post_office text not null default '' check (length(post_office) <= 100),
  municipality text check (municipality ~ '^\d{3}$'),
  updated_at timestamptz not null
);
comment on table matter.address is 'Home address; of a person under non-disclosure (turvakielto) also the municipality, which is then nowhere else.';

create table matter.address_need (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  practitioner uuid not null,
  name text not null check (length(name) <= 200),
  title text not null default '' check (length(title) <= 100),
  reason text not null check (length(reason) between 10 and 1000),
  began_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > began_at and ends_at <= began_at + interval '15 minutes')
);
comment on table matter.address_need is 'Why a professional needed a protected person''s address, and until when it was shown. Never changed.';
create index on matter.address_need (person, practitioner, ends_at);

alter table matter.address enable row level security;
alter table matter.address_need enable row level security;
create policy need_by_relation on matter.address_need for select using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'professional' then practitioner = kernel.current_practitioner()
    when 'officer' then true
    when 'resident' then person = kernel.current_person() and kernel.current_by() is null
    else false end);
create policy stated_in_own_name on matter.address_need for insert with check (
  county = kernel.current_county() and kernel.current_role_kind() = 'professional' and practitioner = kernel.current_practitioner()
  and began_at = kernel.current_time() and exists (select from matter.person p where p.id = address_need.person));
grant select, insert on matter.address_need to polku_app;

-- Whoever sees the person sees the address; of a protected one only oneself (not those who act for them: it may be them one is protected
-- from) and the professional who has just said why. Programs never.
create policy address_by_need on matter.address using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then exists (select from matter.person p where p.id = address.person and (kernel.current_by() is null or not p.non_disclosure))
    when 'professional' then exists (select from matter.person p where p.id = address.person and (not p.non_disclosure
      or exists (select from matter.address_need n where n.person = p.id and n.practitioner = kernel.current_practitioner()
        and n.began_at <= kernel.current_time() and n.ends_at > kernel.current_time())))
    when 'client' then exists (select from matter.person p where p.id = address.person and not p.non_disclosure)
    else false end);
create policy kept_by_register on matter.address as restrictive for insert with check (kernel.current_role_kind() in ('system', 'resident'));
create policy kept_by_register_too on matter.address as restrictive for update using (kernel.current_role_kind() in ('system', 'resident'));
grant select, insert, update on matter.address to polku_app;

-- The municipality of a protected person is not kept where lists, exports and notices would find it.
insert into matter.address (person, county, municipality, updated_at)
  select id, county, municipality, created_at from matter.person where non_disclosure and municipality is not null;
update matter.person set municipality = null where non_disclosure;
update matter.matter m set municipality = null from matter.person p where p.id = m.person and p.non_disclosure;

create function matter.hide_municipality() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_table_name = 'person' then
    if new.non_disclosure then new.municipality := null; end if;
  elsif exists (select from matter.person p where p.id = new.person and p.non_disclosure) then
    new.municipality := null;
  end if;
  return new;
end $$;
create trigger hide_municipality before insert or update on matter.person for each row execute function matter.hide_municipality();
create trigger hide_municipality before insert or update of person, municipality on matter.matter for each row
  when (new.person is not null and new.municipality is not null) execute function matter.hide_municipality();
/* When the protection begins, what matters told of the municipality goes too. */
create function matter.begin_non_disclosure() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  update matter.matter set municipality = null where person = new.id and municipality is not null;
  return new;
end $$;
create trigger begin_non_disclosure after update on matter.person for each row
  when (new.non_disclosure and not old.non_disclosure) execute function matter.begin_non_disclosure();
