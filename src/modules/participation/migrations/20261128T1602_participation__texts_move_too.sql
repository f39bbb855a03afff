-- A corrected or newly translated text is news for open pages as well.
alter table participation.statement_text add column tx xid8 not null default pg_current_xact_id();
create index on participation.statement_text (conversation, tx);
create trigger changed before update on participation.statement_text for each row execute function participation.note_tx();
create or replace function participation.moved(which uuid, since xid8) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from participation.vote v where v.conversation = which and v.tx >= since)
    or exists (select from participation.statement s where s.conversation = which and s.tx >= since)
    or exists (select from participation.statement_text t where t.conversation = which and t.tx >= since)
    or exists (select from participation.participant p where p.conversation = which and p.tx >= since) $$;
