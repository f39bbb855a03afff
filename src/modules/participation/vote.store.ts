import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { ConversationId, TextLang } from './conversation.ts';

/** Database sign: -1 agree, 0 pass, 1 disagree. */
export type VoteValue = -1 | 0 | 1;
/** `value` null: taken back. */
export type Vote = { statement: number; value: VoteValue | null; important: boolean };
/** What the database said to a vote: counted, or why not. */
export type Counted = 'counted' | 'not-open' | 'no-voice' | 'no-such-statement';

/** The number of the participant whose browser asks; nothing before the first vote or own statement. */
export async function findParticipant(tx: Tx, conversation: ConversationId): Promise<number | undefined> {
  const { rows } = await sql<{ pid: number }>`
    select pid from participation.participant where conversation = ${conversation} and key = kernel.current_browser()`.execute(tx.db);
  return rows[0]?.pid;
}

/** Gives the one whose browser asks a number, or the one given before, also when two presses come at once. */
export async function receiveParticipant(
  tx: Tx,
  conversation: ConversationId,
  came: { lang: TextLang; via: 'page' | 'embed'; network: number | undefined },
): Promise<number> {
  const known = await findParticipant(tx, conversation);
  if (known !== undefined) return known;
  await sql`select pg_advisory_xact_lock(hashtextextended('participation:' || kernel.current_browser(), 0))`.execute(tx.db);
  const { rows } = await sql<{ pid: number }>`
    insert into participation.participant (conversation, pid, county, key, joined_at, lang, via, network)
    select ${conversation}, null, kernel.current_county(), kernel.current_browser(), ${tx.now}, ${came.lang}, ${came.via}, ${came.network ?? null}
    where not exists (select from participation.participant where conversation = ${conversation} and key = kernel.current_browser())
    returning pid`.execute(tx.db);
  return rows[0]?.pid ?? (await findParticipant(tx, conversation))!;
}

/** The present votes of a participant, in no order. Those taken back are left out. */
export async function votesOf(tx: Tx, conversation: ConversationId, participant: number): Promise<Vote[]> {
  const { rows } = await sql<Vote>`
    select statement, value, important from participation.vote
    where conversation = ${conversation} and participant = ${participant} and value is not null`.execute(tx.db);
  return rows;
}

/** Puts a participant's vote: the first, a changed one, or none (`value` null). The last one holds; however often it is sent it is one vote. */
export async function putVote(tx: Tx, conversation: ConversationId, participant: number, vote: Vote): Promise<void> {
  await sql`
    insert into participation.vote (conversation, participant, statement, county, value, important, at)
    values (${conversation}, ${participant}, ${vote.statement}, kernel.current_county(), ${vote.value}, ${vote.important && vote.value !== null}, ${tx.now})
    on conflict (conversation, participant, statement) do update set value = excluded.value, important = excluded.important, at = excluded.at`.execute(
    tx.db,
  );
}

/** Takes away everything of the participant whose browser asks; false when there was nothing. See `participation.leave`. */
export async function leave(tx: Tx, conversation: ConversationId): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`select participation.leave(${conversation}) as left`.execute(tx.db);
  return rows[0]!.left;
}

/** What a guarding trigger's refusal means to a participant; anything else is thrown on. */
export async function refusedAs<Done>(work: Promise<Done>): Promise<Done | Exclude<Counted, 'counted'>> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23514' && constraint && constraint in REFUSALS) return REFUSALS[constraint as keyof typeof REFUSALS];
    throw error;
  }
}
const REFUSALS = {
  participant_while_open: 'not-open',
  vote_while_open: 'not-open',
  statement_while_open: 'not-open',
  participant_has_voice: 'no-voice',
  vote_on_accepted: 'no-such-statement',
} as const;
