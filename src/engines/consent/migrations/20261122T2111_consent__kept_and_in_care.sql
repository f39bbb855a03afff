-- Who supports a minor in a matter kept from the guardians tells of the matter: it is kept with it, also its history and its invitation.
create policy kept_with_matter on consent.consent as restrictive for select using (
  matter is null or kernel.current_basis_kind() is distinct from 'guardianship' or not kernel.matter_kept(matter));

/* May the one who asks note and end consents of the person? A professional only in a care relation: breaking the glass and a share are for reading. */
create function consent.may_note(whose uuid) returns boolean language sql stable return kernel.current_role_kind() <> 'professional'
  or exists (select from matter.matter m where m.person = whose and matter.may_change(m.id));
create policy reading_only_insert on consent.consent as restrictive for insert with check (consent.may_note(subject));
create policy reading_only_update on consent.consent as restrictive for update using (consent.may_note(subject));

/* Whoever is trusted with support may only give it up: neither its end nor what was told of it is theirs to change. */
create function consent.keep_trust() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if kernel.current_role_kind() = 'resident' and old.grantee = kernel.current_self() and old.subject is distinct from kernel.current_person()
      and (new.status <> 'inactive' or (new.ends_at, new.data) is distinct from (old.ends_at, old.data)) then
    raise exception 'one who supports may only give it up' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_trust before update on consent.consent for each row execute function consent.keep_trust();
