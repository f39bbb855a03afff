import { sql } from 'kysely';
import type { Professional } from '../../../kernel/access.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { ConversationId } from '../conversation.ts';
import type { StatementState } from '../statement.store.ts';
import type { ReasonCode } from './reasons.ts';

export type Decision = { act: 'accept' | 'restore' | 'meta' } | { act: 'reject'; code: ReasonCode; reason: string } | { act: 'merge'; into: number };
/** The last thing moderators did to a statement; 0: nothing. What a page showed when it was decided on. */
export type Seen = number;
export type Entry = {
  id: Seen;
  tid: number;
  act: 'accept' | 'reject' | 'merge' | 'restore' | 'meta' | 'theme' | 'translate';
  reasonCode: ReasonCode | null;
  reason: string;
  mergedInto: number | null;
  name: string;
  at: Date;
};

/** What moderators have done, the latest first. */
export async function listModeration(tx: Tx, conversation: ConversationId): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select id::int, tid, act, reason_code as "reasonCode", reason, merged_into as "mergedInto", name, at
    from participation.moderation where conversation = ${conversation} order by id desc`.execute(tx.db);
  return rows;
}

export async function noteModeration(
  tx: Tx,
  { practitioner, name }: Professional,
  conversation: ConversationId,
  tid: number,
  did: Decision | { act: 'translate' },
): Promise<void> {
  const { code, reason, into } = { code: null, reason: '', into: null, ...did };
  await sql`
    insert into participation.moderation (conversation, tid, county, act, reason_code, reason, merged_into, practitioner, name, at)
    values (${conversation}, ${tid}, kernel.current_county(), ${did.act}, ${code}, ${reason}, ${into}, ${practitioner}, ${name}, ${tx.now})`.execute(
    tx.db,
  );
}

/** From which states each decision may be made; a statement its author has taken back is left alone. */
const FROM: Readonly<Record<Decision['act'], readonly StatementState[]>> = {
  accept: ['waiting', 'rejected'],
  reject: ['waiting', 'accepted'],
  merge: ['waiting', 'accepted'],
  restore: ['rejected', 'merged'],
  meta: ['waiting', 'accepted'],
};

/**
 * Decides on a statement as it was when the page was drawn. `changed`: another moderator, or its author, has been there since, so nothing is done:
 * the one who decides sees first what happened.
 */
export async function decide(
  tx: Tx,
  actor: Professional,
  conversation: ConversationId,
  { tid, seen, did }: { tid: number; seen: Seen; did: Decision },
): Promise<'done' | 'changed'> {
  const { rows } = await sql<{ state: StatementState; target: boolean }>`
    select s.state, coalesce(exists (select from participation.statement o where o.conversation = s.conversation and o.tid = ${did.act === 'merge' ? did.into : -1}
      and o.state = 'accepted' and o.tid <> s.tid), false) as target
    from participation.statement s where s.conversation = ${conversation} and s.tid = ${tid} for update`.execute(tx.db);
  const [now] = rows;
  // Asked after the lock: what another moderator has committed meanwhile is seen.
  const last = await sql<{ id: Seen }>`
    select coalesce(max(id), 0)::int as id from participation.moderation where conversation = ${conversation} and tid = ${tid} and act <> 'translate'`.execute(
    tx.db,
  );
  if (!now || last.rows[0]!.id !== seen || !FROM[did.act].includes(now.state) || (did.act === 'merge' && !now.target)) return 'changed';

  if (did.act === 'merge') await sql`select participation.merge(${conversation}, ${tid}, ${did.into})`.execute(tx.db);
  else if (did.act === 'restore' && now.state === 'merged') await sql`select participation.part(${conversation}, ${tid})`.execute(tx.db);
  else if (did.act === 'meta')
    await sql`update participation.statement set meta = not meta where conversation = ${conversation} and tid = ${tid}`.execute(tx.db);
  else {
    const state = { accept: 'accepted', reject: 'rejected', restore: 'waiting' }[did.act];
    const { code, reason } = { code: null, reason: '', ...did };
    await sql`
      update participation.statement set state = ${state}, reason_code = ${code}, reason = ${reason}, decided_at = ${tx.now}
      where conversation = ${conversation} and tid = ${tid}`.execute(tx.db);
  }
  await noteModeration(tx, actor, conversation, tid, did);
  return 'done';
}

/** Accepted statements that say nearly the same as each waiting one, the most alike first. */
export async function likeWaiting(tx: Tx, conversation: ConversationId): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ tid: number; like: number[] }>`
    select w.tid, array_agg(distinct a.tid) as like
    from participation.statement w join participation.statement_text wt using (conversation, tid)
    join participation.statement_text at on at.conversation = w.conversation and similarity(lower(at.text), lower(wt.text)) > 0.3
    join participation.statement a on a.conversation = at.conversation and a.tid = at.tid and a.state = 'accepted' and a.tid <> w.tid
    where w.conversation = ${conversation} and w.state = 'waiting' group by w.tid`.execute(tx.db);
  return new Map(rows.map((r) => [r.tid, r.like.slice(0, 3)]));
}
