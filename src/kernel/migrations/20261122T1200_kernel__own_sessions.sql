-- Identifying again keeps the session: the provider's newer token is what signs out there. Long-ended sessions are forgotten.
grant update (id_token) on kernel.session to polku_app;

/* Removes the county's sessions that ended over 30 days ago; gives their number. The web role itself removes none. */
create function kernel.forget_sessions() returns bigint language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from kernel.session where county = kernel.current_county() and coalesce(ended_at, ends_at) < now() - interval '30 days'
      and coalesce(ended_at, ends_at) < kernel.current_time() - interval '30 days' returning 1)
  select count(*) from gone $$;
revoke execute on function kernel.forget_sessions from public;
grant execute on function kernel.forget_sessions to polku_app;
