-- Sharing own matters with a professional by a one-time code: for reading, for a while, until taken back.
create table matter.share (
  id uuid primary key default uuidv7(),
  county text not null,
  person uuid not null references matter.person,
  made_by uuid not null references matter.person,
  basis uuid,
  code_hash text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  practitioner uuid,
  practitioner_name text check (length(practitioner_name) <= 200),
  practitioner_title text check (length(practitioner_title) <= 100),
  taken_at timestamptz,
  ended_at timestamptz,
  unique (county, code_hash),
  check (ends_at > made_at and ends_at <= made_at + interval '168 hours'),
  check ((practitioner is null) = (taken_at is null) and (practitioner is null) = (practitioner_name is null)),
  check ((made_by = person) = (basis is null))
);
comment on table matter.share is 'Matters shared with whoever enters the code first: that professional reads them until the end, or until the share is taken back.';
comment on column matter.share.basis is 'The consent by which somebody else shared for the person; the share ends with it.';
create index on matter.share (person, made_at desc);
create index on matter.share (made_by);
create index on matter.share (practitioner, ends_at) where practitioner is not null;

create table matter.share_matter (
  share uuid not null references matter.share,
  matter uuid not null references matter.matter,
  county text not null,
  primary key (share, matter)
);
comment on table matter.share_matter is 'Which matters a share shows: those that were there when it was made.';
create index on matter.share_matter (matter);

create table matter.share_tries (
  county text not null,
  practitioner uuid not null,
  wrong int not null,
  since timestamptz not null,
  primary key (county, practitioner)
);
comment on table matter.share_tries is 'Wrong codes a professional has entered lately, so that codes cannot be guessed. Reached only through matter.take_share.';

/* The share whose pages are being read in this transaction (engines/matter/share). Sharing shows nothing on any other page. */
create function matter.opened_share() returns uuid language sql stable parallel safe return nullif(current_setting('polku.share', true), '')::uuid;

/* Is the share in use: taken, not ended, and the right of whoever made it still there? Tells only yes or no. */
create function matter.share_stands(id uuid, at timestamptz) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.share s where s.id = share_stands.id and s.county = kernel.current_county() and s.practitioner is not null
    and s.ended_at is null and s.made_at <= at and s.ends_at > at and (s.basis is null or kernel.basis_holds(s.basis, at))) $$;

/* Is the matter one of the share opened by the professional it is bound to? */
create function matter.shared_now(which uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matter.share_matter m join matter.share s on s.id = m.share
    where m.matter = which and s.id = matter.opened_share() and s.county = kernel.current_county() and s.practitioner = kernel.current_practitioner()
      and matter.share_stands(s.id, kernel.current_time())) $$;

/*
 * Binds the share of a code to the professional who entered it: once, and to nobody else. Five wrong codes in fifteen minutes, and no code is looked at.
 * 'taken' (again, when it was one's own already), 'not-found' for any other reason, 'too-many'.
 */
create function matter.take_share(code text, name text, title text) returns table (outcome text, share uuid, whose uuid)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid := kernel.current_practitioner(); at timestamptz := kernel.current_time(); place text := kernel.current_county(); tries int;
begin
  if kernel.current_role_kind() is distinct from 'professional' or who is null then
    raise exception 'only a professional takes a share' using errcode = '42501';
  end if;
  insert into matter.share_tries as t (county, practitioner, wrong, since) values (place, who, 1, at)
    on conflict (county, practitioner) do update set
      wrong = case when t.since <= at - interval '15 minutes' then 1 else least(t.wrong + 1, 1000) end,
      since = case when t.since <= at - interval '15 minutes' then at else t.since end
    returning t.wrong into tries;
  if tries > 5 then
    return query select 'too-many', null::uuid, null::uuid;
    return;
  end if;
  update matter.share s set practitioner = who, practitioner_name = left(name, 200), practitioner_title = left(title, 100), taken_at = at
    where s.county = place and s.code_hash = code and s.practitioner is null and s.ended_at is null and s.made_at <= at and s.ends_at > at
      and (s.basis is null or kernel.basis_holds(s.basis, at));
  select s.id, s.person into share, whose from matter.share s
    where s.county = place and s.code_hash = code and s.practitioner = who and matter.share_stands(s.id, at);
  if share is null then
    return query select 'not-found', null::uuid, null::uuid;
    return;
  end if;
  update matter.share_tries t set wrong = t.wrong - 1 where t.county = place and t.practitioner = who;
  return query select 'taken', share, whose;
end $$;
revoke execute on function matter.share_stands, matter.shared_now, matter.take_share from public;
grant execute on function matter.share_stands, matter.shared_now, matter.take_share to polku_app;

alter table matter.share enable row level security;
alter table matter.share_matter enable row level security;
alter table matter.share_tries enable row level security;
-- One's own shares; who acts for another sees and makes those of their own making only (never a supporter, who acts for nobody in full).
create policy share_by_relation on matter.share for select using (
  county = kernel.current_county() and case kernel.current_role_kind()
    when 'system' then true
    when 'resident' then person = kernel.current_person() and (kernel.current_by() is null or made_by = kernel.current_by())
    when 'professional' then practitioner = kernel.current_practitioner()
    else false end);
create policy made_in_own_name on matter.share for insert with check (
  county = kernel.current_county() and kernel.current_role_kind() = 'resident' and person = kernel.current_person()
  and made_by = kernel.current_self() and basis is not distinct from kernel.current_basis() and practitioner is null and ended_at is null);
-- Ended is ended.
create policy ended_by_maker on matter.share for update using (
  county = kernel.current_county() and kernel.current_role_kind() = 'resident' and person = kernel.current_person()
  and (kernel.current_by() is null or made_by = kernel.current_by()) and ended_at is null) with check (ended_at is not null);
create policy seen_with_share on matter.share_matter for select using (
  county = kernel.current_county() and exists (select from matter.share s where s.id = share));
create policy added_with_share on matter.share_matter for insert with check (
  county = kernel.current_county() and exists (select from matter.share s join matter.matter m on m.person = s.person
    where s.id = share_matter.share and m.id = share_matter.matter and s.practitioner is null and s.made_by = kernel.current_self()));
grant select, insert on matter.share to polku_app;
grant update (ended_at) on matter.share to polku_app;
grant select, insert on matter.share_matter to polku_app;

-- A professional reads what was shared, while its page is being read; writing needs a care relation as ever.
create policy matter_by_share on matter.matter for select using (
  county = kernel.current_county() and kernel.current_role_kind() = 'professional' and matter.opened_share() is not null and matter.shared_now(id));
