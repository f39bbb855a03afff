import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';
import type { Conversation, ConversationId, ConversationText, TextLang } from '../conversation.ts';
import type { Arrival } from './signs.rules.ts';

export type Keeper = { practitioner: PractitionerId; name: string; role: 'organiser' | 'moderator' };
export type Settings = Pick<Conversation, 'langs' | 'opensAt' | 'closesAt' | 'moderation' | 'writing' | 'voice' | 'style' | 'results'>;

/** Begins a draft kept by the one who asks; nothing when the address is taken. */
export async function beginConversation(tx: Tx, slug: string, keeper: Omit<Keeper, 'role'>): Promise<ConversationId | undefined> {
  const { rows } = await sql<{ id: ConversationId }>`
    insert into participation.conversation (county, slug) values (kernel.current_county(), ${slug}) on conflict (county, slug) do nothing returning id`.execute(
    tx.db,
  );
  const [begun] = rows;
  if (begun) await putKeeper(tx, begun.id, { ...keeper, role: 'organiser' });
  return begun?.id;
}

/** Puts question, background and who asks into a language; a later text replaces the earlier. */
export async function putConversationText(tx: Tx, id: ConversationId, lang: TextLang, text: ConversationText): Promise<void> {
  await sql`
    insert into participation.conversation_text (conversation, lang, county, question, background, organised_by, made_by)
    values (${id}, ${lang}, kernel.current_county(), ${text.question}, ${text.background}, ${text.organisedBy}, ${text.madeBy})
    on conflict (conversation, lang) do update set question = excluded.question, background = excluded.background,
      organised_by = excluded.organised_by, made_by = excluded.made_by`.execute(tx.db);
}

export async function putSettings(tx: Tx, id: ConversationId, s: Settings): Promise<void> {
  await sql`
    update participation.conversation set langs = ${[...s.langs]}, opens_at = ${s.opensAt}, closes_at = ${s.closesAt}, moderation = ${s.moderation},
      writing = ${s.writing}, voice = ${s.voice}, style = ${s.style}, results = ${s.results}, changed_at = ${tx.now} where id = ${id}`.execute(tx.db);
}

/** Moves the conversation to another state; false when somebody has just moved it elsewhere. `open` and `closed` at once also move the day that says otherwise. */
export async function putState(tx: Tx, id: ConversationId, from: Conversation['state'], to: Conversation['state']): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update participation.conversation set state = ${to}, changed_at = ${tx.now},
      closes_at = case when ${to} = 'open' and closes_at <= ${tx.now}::timestamptz then null
        when ${to} = 'closed' and (closes_at is null or closes_at > ${tx.now}::timestamptz) and coalesce(opens_at < ${tx.now}::timestamptz, true) then ${tx.now} else closes_at end
    where id = ${id} and state = ${from} returning id`.execute(tx.db);
  return rows.length > 0;
}

export async function listKeepers(db: Db, id: ConversationId): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select practitioner, name, role from participation.organiser where conversation = ${id} order by role desc, name`.execute(db);
  return rows;
}
export async function putKeeper(tx: Tx, id: ConversationId, { practitioner, name, role }: Keeper): Promise<void> {
  await sql`
    insert into participation.organiser (conversation, practitioner, county, name, role, at)
    values (${id}, ${practitioner}, kernel.current_county(), ${name}, ${role}, ${tx.now})
    on conflict (conversation, practitioner) do update set role = excluded.role`.execute(tx.db);
}
export async function removeKeeper(tx: Tx, id: ConversationId, practitioner: PractitionerId): Promise<void> {
  await sql`delete from participation.organiser where conversation = ${id} and practitioner = ${practitioner}`.execute(tx.db);
}

/** What the one who asks may do in each conversation, and how many statements wait there. As staff. */
export async function listKept(tx: Tx): Promise<Map<ConversationId, { organises: boolean; moderates: boolean; waiting: number }>> {
  const { rows } = await sql<{ id: ConversationId; organises: boolean; moderates: boolean; waiting: number }>`
    select c.id, participation.organises(c.id) as organises, participation.moderates(c.id) as moderates,
      (select count(*)::int from participation.statement s where s.conversation = c.id and s.state = 'waiting') as waiting
    from participation.conversation c where c.county = kernel.current_county()`.execute(tx.db);
  return new Map(rows.map(({ id, ...may }) => [id, may]));
}

/** Newcomers and votes of each day. As the system: staff see no single votes. */
export async function byDay(tx: Tx, id: ConversationId): Promise<{ day: string; people: number; votes: number; statements: number }[]> {
  const { rows } = await sql<{ day: string; people: number; votes: number; statements: number }>`
    with d as (
      select (joined_at at time zone 'Europe/Helsinki')::date as day, 1 as people, 0 as votes, 0 as statements from participation.participant where conversation = ${id}
      union all select (at at time zone 'Europe/Helsinki')::date, 0, 1, 0 from participation.vote where conversation = ${id} and value is not null
      union all select (written_at at time zone 'Europe/Helsinki')::date, 0, 0, 1 from participation.statement where conversation = ${id} and not seed)
    select day::text, sum(people)::int as people, sum(votes)::int as votes, sum(statements)::int as statements from d group by day order by day desc limit 14`.execute(
    tx.db,
  );
  return rows;
}

/** Who came from which network, as long as that is kept (two weeks). As the system. */
export async function listArrivals(tx: Tx, id: ConversationId): Promise<Arrival[]> {
  const { rows } = await sql<Arrival>`
    select pid, network, joined_at as at from participation.participant where conversation = ${id} and network is not null`.execute(tx.db);
  return rows;
}
