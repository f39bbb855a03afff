-- What must never be false, whoever asks; and who sees what. Participants act as role 'anonymous' with the key of their browser in this conversation.

create function participation.is_open(which uuid) returns boolean language sql stable return exists (
  select from participation.conversation c where c.id = which and c.state = 'open'
    and coalesce(c.opens_at <= kernel.current_time(), true) and coalesce(c.closes_at > kernel.current_time(), true));

/* May the one who asks keep the conversation: everything, or handling statements only? */
create function participation.organises(which uuid) returns boolean language sql stable return case kernel.current_role_kind()
  when 'system' then true when 'admin' then true
  when 'professional' then exists (select from participation.organiser o where o.conversation = which and o.practitioner = kernel.current_practitioner() and o.role = 'organiser')
  else false end;
create function participation.moderates(which uuid) returns boolean language sql stable return case kernel.current_role_kind()
  when 'system' then true when 'admin' then true
  when 'professional' then exists (select from participation.organiser o where o.conversation = which and o.practitioner = kernel.current_practitioner())
  else false end;
create function participation.is_staff() returns boolean language sql stable return kernel.current_role_kind() in ('professional', 'admin', 'system');
/* Is the participant the one whose browser asks? */
create function participation.is_own(which uuid, number int) returns boolean language sql stable return exists (
  select from participation.participant p where p.conversation = which and p.pid = number and p.key = kernel.current_browser());

/* Gives a newcomer the next number; only while open, and where voices are counted only to those let in. Imports bring numbers of their own. */
create function participation.receive() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare voice text;
begin
  new.tx := pg_current_xact_id();
  if kernel.current_role_kind() <> 'system' then
    select c.voice into voice from participation.conversation c where c.id = new.conversation and c.county = kernel.current_county();
    if not participation.is_open(new.conversation) then raise exception 'the conversation is not open' using errcode = '23514', constraint = 'participant_while_open'; end if;
    if voice <> 'open' and not exists (select from participation.admission a where a.conversation = new.conversation and a.key = new.key) then
      raise exception 'a voice is needed here' using errcode = '23514', constraint = 'participant_has_voice';
    end if;
    new.pid := null;
    new.joined_at := date_trunc('minute', kernel.current_time());
  end if;
  insert into participation.counter as c (conversation, county, participants) values (new.conversation, new.county, coalesce(new.pid, 1))
    on conflict (conversation) do update set participants = greatest(c.participants + case when new.pid is null then 1 else 0 end, coalesce(new.pid, 0))
    returning case when new.pid is null then c.participants else new.pid end into new.pid;
  return new;
end $$;
create trigger received before insert on participation.participant for each row execute function participation.receive();

/* Numbers a statement. Participants write only while open, where they may write, and cannot accept what they wrote where moderation comes before. */
create function participation.write_down() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare c participation.conversation;
begin
  new.tx := pg_current_xact_id();
  if kernel.current_role_kind() = 'anonymous' then
    select * into c from participation.conversation x where x.id = new.conversation and x.county = kernel.current_county();
    if not participation.is_open(new.conversation) or c.writing <> 'everyone' then
      raise exception 'no statements are taken now' using errcode = '23514', constraint = 'statement_while_open';
    end if;
    new.state := case c.moderation when 'after' then 'accepted' else 'waiting' end;
    new.seed := false; new.meta := false; new.merged_into := null; new.reason := ''; new.reason_code := null;
    new.written_at := date_trunc('minute', kernel.current_time());
  end if;
  if kernel.current_role_kind() <> 'system' then new.tid := null; end if;
  insert into participation.counter as n (conversation, county, statements) values (new.conversation, new.county, coalesce(new.tid, 1))
    on conflict (conversation) do update set statements = greatest(n.statements + case when new.tid is null then 1 else 0 end, coalesce(new.tid, 0))
    returning case when new.tid is null then n.statements else new.tid end into new.tid;
  return new;
end $$;
create trigger written_down before insert on participation.statement for each row execute function participation.write_down();

create function participation.note_tx() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.tx := pg_current_xact_id();
  return new;
end $$;
create trigger changed before update on participation.participant for each row execute function participation.note_tx();
create trigger changed before update on participation.statement for each row execute function participation.note_tx();

/* A vote is given while the conversation is open, on an accepted statement; on one's own also while it waits. */
create function participation.weigh() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.tx := pg_current_xact_id();
  -- Others than participants reach this table only through the machinery and participation.merge, also after closing.
  if kernel.current_role_kind() <> 'anonymous' then return new; end if;
  if not participation.is_open(new.conversation) then raise exception 'the conversation is not open' using errcode = '23514', constraint = 'vote_while_open'; end if;
  if not exists (select from participation.statement s where s.conversation = new.conversation and s.tid = new.statement
      and (s.state = 'accepted' or (s.state = 'waiting' and s.author = new.participant))) then
    raise exception 'the statement cannot be voted on' using errcode = '23514', constraint = 'vote_on_accepted';
  end if;
  new.at := date_trunc('minute', kernel.current_time());
  new.copied_from := null;
  return new;
end $$;
create trigger weighed before insert or update on participation.vote for each row execute function participation.weigh();

/*
 * Takes away everything of the participant whose browser asks, at any time: votes and answers are removed, own statements emptied and withdrawn (others'
 * votes on them stay votes), and nothing leads from the browser to the number any more. The number is not given again.
 */
create function participation.leave(which uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare gone int;
begin
  update participation.participant p set key = null, lang = null, network = null, left_at = date_trunc('minute', kernel.current_time())
    where p.conversation = which and p.key = kernel.current_browser() and p.county = kernel.current_county() returning p.pid into gone;
  if gone is null then return false; end if;
  delete from participation.answer a where a.conversation = which and a.participant = gone;
  delete from participation.vote v where v.conversation = which and v.participant = gone;
  update participation.statement_text t set text = '' from participation.statement s
    where s.conversation = which and s.author = gone and t.conversation = which and t.tid = s.tid;
  update participation.statement s set state = 'withdrawn', merged_into = null where s.conversation = which and s.author = gone;
  return true;
end $$;

/*
 * A moderator merges a statement into a similar one, or takes that back. Nobody is counted twice: who voted on both keeps the vote on the one that stays;
 * who voted only on the merged one has that vote copied. Votes on the merged one stay where they were, so it can be taken back, and count nowhere.
 */
create function participation.merge(which uuid, tid int, target int) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not participation.moderates(which) then raise exception 'only moderators merge statements' using errcode = '42501'; end if;
  perform from participation.statement s where s.conversation = which and s.tid = merge.target and s.state = 'accepted' and s.county = kernel.current_county() for share;
  if not found then raise exception 'a statement is merged into an accepted one' using errcode = '23514', constraint = 'merged_into_accepted'; end if;
  update participation.statement s set state = 'merged', merged_into = merge.target, decided_at = kernel.current_time() where s.conversation = which and s.tid = merge.tid;
  insert into participation.vote (conversation, participant, statement, county, value, important, at, copied_from)
    select v.conversation, v.participant, merge.target, v.county, v.value, v.important, v.at, merge.tid from participation.vote v
    where v.conversation = which and v.statement = merge.tid and v.value is not null
    on conflict (conversation, participant, statement) do update set value = excluded.value, important = excluded.important, at = excluded.at, copied_from = excluded.copied_from
    where vote.value is null;
end $$;
create function participation.part(which uuid, tid int) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare target int;
begin
  if not participation.moderates(which) then raise exception 'only moderators part statements' using errcode = '42501'; end if;
  select s.merged_into into target from participation.statement s where s.conversation = which and s.tid = part.tid and s.county = kernel.current_county() for update;
  if target is null then return; end if;
  -- Emptied, not removed: open pages catch up from rows.
  update participation.vote v set value = null, important = false, copied_from = null where v.conversation = which and v.statement = target and v.copied_from = part.tid;
  update participation.statement s set state = 'accepted', merged_into = null, decided_at = kernel.current_time() where s.conversation = which and s.tid = part.tid;
end $$;

/* Has anything changed in the conversation since the transaction? Tells nothing else, so open pages may ask often. */
create function participation.moved(which uuid, since xid8) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from participation.vote v where v.conversation = which and v.tx >= since)
    or exists (select from participation.statement s where s.conversation = which and s.tx >= since)
    or exists (select from participation.participant p where p.conversation = which and p.tx >= since) $$;

revoke execute on function participation.receive, participation.write_down, participation.leave, participation.moved, participation.merge, participation.part from public;
grant usage on schema participation to polku_app;
grant execute on function participation.leave, participation.moved, participation.merge, participation.part to polku_app;

alter table participation.conversation enable row level security;
alter table participation.conversation_text enable row level security;
alter table participation.background_question enable row level security;
alter table participation.organiser enable row level security;
alter table participation.participant enable row level security;
alter table participation.admission enable row level security;
alter table participation.voice enable row level security;
alter table participation.statement enable row level security;
alter table participation.statement_text enable row level security;
alter table participation.vote enable row level security;
alter table participation.answer enable row level security;
alter table participation.moderation enable row level security;
alter table participation.result enable row level security;
alter table participation.decision enable row level security;
alter table participation.subscription enable row level security;
alter table participation.imported enable row level security;
alter table participation.counter enable row level security;

-- What is public: conversations but for drafts, and what belongs to their pages.
create policy seen on participation.conversation for select using (county = kernel.current_county() and (state <> 'draft' or participation.is_staff()));
create policy begun on participation.conversation for insert with check (county = kernel.current_county() and participation.is_staff());
create policy kept on participation.conversation for update using (county = kernel.current_county() and participation.organises(id));
create policy seen on participation.conversation_text for select using (county = kernel.current_county() and exists (select from participation.conversation c where c.id = conversation));
create policy added on participation.conversation_text for insert with check (county = kernel.current_county() and participation.organises(conversation));
create policy kept on participation.conversation_text for update using (county = kernel.current_county() and participation.organises(conversation));
create policy seen on participation.background_question for select using (county = kernel.current_county() and exists (select from participation.conversation c where c.id = conversation));
create policy added on participation.background_question for insert with check (county = kernel.current_county() and participation.organises(conversation));
create policy kept on participation.background_question for update using (county = kernel.current_county() and participation.organises(conversation));
create policy seen on participation.decision for select using (county = kernel.current_county()
  and exists (select from participation.conversation c where c.id = conversation) and (published_at is not null or participation.organises(conversation)));
create policy added on participation.decision for insert with check (county = kernel.current_county() and participation.organises(conversation));
create policy kept on participation.decision for update using (county = kernel.current_county() and participation.organises(conversation));

-- Those who keep it: whoever begins a conversation is its first organiser, and organisers take others in.
create policy seen on participation.organiser for select using (county = kernel.current_county() and participation.is_staff());
create policy added on participation.organiser for insert with check (county = kernel.current_county() and (participation.organises(conversation)
  or (practitioner = kernel.current_practitioner() and not exists (select from participation.organiser o where o.conversation = organiser.conversation))));
create policy kept on participation.organiser for update using (county = kernel.current_county() and participation.organises(conversation));
create policy removed on participation.organiser for delete using (county = kernel.current_county() and participation.organises(conversation));

-- What is a participant's own: theirs, by their browser, and the machinery's that counts. No staff.
create policy own on participation.participant for select using (county = kernel.current_county()
  and (kernel.current_role_kind() = 'system' or (kernel.current_role_kind() = 'anonymous' and key = kernel.current_browser())));
create policy comes on participation.participant for insert with check (county = kernel.current_county()
  and (kernel.current_role_kind() = 'system' or (kernel.current_role_kind() = 'anonymous' and key = kernel.current_browser())));
create policy counted on participation.participant for update using (county = kernel.current_county() and kernel.current_role_kind() = 'system');
create policy own on participation.vote using (county = kernel.current_county()
  and (kernel.current_role_kind() = 'system' or (kernel.current_role_kind() = 'anonymous' and participation.is_own(conversation, participant))));
create policy own on participation.answer using (county = kernel.current_county()
  and (kernel.current_role_kind() = 'system' or (kernel.current_role_kind() = 'anonymous' and participation.is_own(conversation, participant))));
create policy own on participation.admission for select using (county = kernel.current_county() and (kernel.current_role_kind() = 'system' or key = kernel.current_browser()));
create policy let_in on participation.admission for insert with check (county = kernel.current_county() and kernel.current_role_kind() = 'system');
create policy counted on participation.voice using (county = kernel.current_county() and kernel.current_role_kind() = 'system');
create policy told on participation.subscription using (county = kernel.current_county() and kernel.current_role_kind() = 'system');

-- Statements: everybody sees those in the conversation, their author and moderators the others too.
create policy seen on participation.statement for select using (county = kernel.current_county() and exists (select from participation.conversation c where c.id = conversation)
  and (state in ('accepted', 'merged') or participation.moderates(conversation)
    or (author is not null and kernel.current_role_kind() = 'anonymous' and participation.is_own(conversation, author))));
create policy written on participation.statement for insert with check (county = kernel.current_county()
  and (participation.organises(conversation) or (kernel.current_role_kind() = 'anonymous' and author is not null and participation.is_own(conversation, author))));
create policy moderated on participation.statement for update using (county = kernel.current_county() and participation.moderates(conversation));
create policy seen on participation.statement_text for select using (county = kernel.current_county()
  and exists (select from participation.statement s where s.conversation = statement_text.conversation and s.tid = statement_text.tid));
create policy written on participation.statement_text for insert with check (county = kernel.current_county()
  and (participation.moderates(conversation) or (kernel.current_role_kind() = 'anonymous' and made_by = 'author' and exists (select from participation.statement s
    where s.conversation = statement_text.conversation and s.tid = statement_text.tid and participation.is_own(s.conversation, s.author)))));
create policy moderated on participation.statement_text for update using (county = kernel.current_county() and participation.moderates(conversation));
create policy moderators on participation.moderation for select using (county = kernel.current_county() and participation.moderates(conversation));
create policy moderated on participation.moderation for insert with check (county = kernel.current_county() and participation.moderates(conversation));

-- Results as computed hold every participant's place: pages show of them what may be shown.
create policy kept on participation.result for select using (county = kernel.current_county() and participation.organises(conversation));
create policy computed on participation.result for insert with check (county = kernel.current_county() and kernel.current_role_kind() = 'system');
create policy seen on participation.imported for select using (county = kernel.current_county() and exists (select from participation.conversation c where c.id = conversation));
create policy brought on participation.imported for insert with check (county = kernel.current_county() and participation.organises(conversation));

grant select, insert, update on participation.conversation, participation.conversation_text, participation.background_question, participation.decision,
  participation.organiser, participation.participant, participation.vote, participation.answer, participation.voice, participation.statement,
  participation.statement_text, participation.subscription to polku_app;
grant select, insert on participation.admission, participation.moderation, participation.result, participation.imported to polku_app;
-- An address given up is removed; somebody who no longer keeps the conversation too.
grant delete on participation.subscription, participation.organiser to polku_app;
