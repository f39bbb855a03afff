/* Writes the audit entry (one row for each person whose data was touched), the events (with a job for each part that reacts, and word to open pages)
   and the jobs of one change. What a professional reads of a person after breaking the glass is marked so by itself, with the reason given. */
create or replace function kernel.record(entry jsonb, events jsonb, jobs jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  e jsonb; j jsonb; event_id bigint; channel text; part text; whose uuid; broken record;
begin
  for whose in
    select distinct s::uuid from jsonb_array_elements_text(coalesce(entry->'subjects', '[]') || case when entry ? 'subject' then jsonb_build_array(entry->'subject') else '[]' end) s
    union all select null where not entry ? 'subject' and jsonb_array_length(coalesce(entry->'subjects', '[]')) = 0
  loop
    select x.id, x.reason into broken from kernel.emergency_for(whose) x where entry->>'role' = 'professional';
    insert into kernel.audit_entry (at, county, role, person, acting_for, basis, practitioner, name, title, units, session, system_name, client,
      action, purpose, matter, subject, data, outcome, emergency, reason)
    values (coalesce((entry->>'at')::timestamptz, clock_timestamp()), kernel.current_county(), entry->>'role', (entry->>'person')::uuid,
      (entry->>'actingFor')::uuid, (entry->>'basis')::uuid, (entry->>'practitioner')::uuid, entry->>'staffName', entry->>'title',
      case when entry ? 'units' then array(select jsonb_array_elements_text(entry->'units'))::uuid[] end,
      (entry->>'session')::uuid, entry->>'name', entry->>'client',
      entry->>'action', case when broken.id is not null then 'emergency' else entry->>'purpose' end, (entry->>'matter')::uuid, whose, entry->>'data',
      entry->>'outcome', broken.id, coalesce(broken.reason, entry->>'reason'));
  end loop;
  for e in select * from jsonb_array_elements(coalesce(events, '[]')) loop
    insert into kernel.event (county, type, matter, data) values (kernel.current_county(), e->>'type', (e->>'matter')::uuid, e->'data') returning id into event_id;
    for part in select * from jsonb_array_elements_text(e->'to') loop
      perform graphile_worker.add_job('react', json_build_object('event', event_id, 'part', part), job_key => 'react:' || event_id || ':' || part, max_attempts => 20);
    end loop;
    for channel in select * from jsonb_array_elements_text(e->'live') loop
      perform pg_notify('polku_live', json_build_object('county', kernel.current_county(), 'channel', channel, 'event', event_id)::text);
    end loop;
  end loop;
  for j in select * from jsonb_array_elements(coalesce(jobs, '[]')) loop
    perform graphile_worker.add_job(j->>'name', (j->'payload')::json, run_at => (j->>'runAt')::timestamptz, job_key => j->>'key', max_attempts => 20);
  end loop;
end $$;
