/* Whose matter it is. The engine `matter` fills it in. */
create function kernel.person_of(matter uuid) returns uuid language sql stable return null::uuid;

/* An audit entry that names a matter is about the matter's person, also when the one who wrote it did not say so: nothing is missing from the log a
   resident reads. And what is then found to be about a person whose data was opened by breaking the glass is marked so. */
create function kernel.whose_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
declare broken record;
begin
  new.subject := kernel.person_of(new.matter);
  if new.subject is not null and new.role = 'professional' and new.emergency is null then
    select x.id, x.reason into broken from kernel.emergency_for(new.subject) x;
    if broken.id is not null then
      new.emergency := broken.id; new.purpose := 'emergency'; new.reason := coalesce(broken.reason, new.reason);
    end if;
  end if;
  return new;
end $$;
create trigger whose_entry before insert on kernel.audit_entry for each row when (new.subject is null and new.matter is not null) execute function kernel.whose_entry();
revoke execute on function kernel.whose_entry from public;
