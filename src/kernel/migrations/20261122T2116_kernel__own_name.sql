/* The web role writes the log in the name of the one who asks, and of nobody else. */
create function kernel.in_own_name() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.role is distinct from kernel.current_role_kind()
      or (new.role = 'resident' and (new.person is distinct from kernel.current_self() or new.basis is distinct from kernel.current_basis()))
      or (new.role <> 'resident' and new.person is not null)
      or new.practitioner is distinct from kernel.current_practitioner() then
    raise exception 'the log is written in one''s own name' using errcode = '42501';
  end if;
  return new;
end $$;
-- Within kernel.record the owner acts; the setting `role` still tells who called it.
create trigger in_own_name before insert on kernel.audit_entry for each row when (current_setting('role') = 'polku_app') execute function kernel.in_own_name();
revoke execute on function kernel.in_own_name from public;
