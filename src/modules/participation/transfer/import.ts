import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import type { ConversationId, TextLang } from '../conversation.ts';
import { findConversation } from '../conversation.store.ts';
import { type Comment, readComments, readSummary, readVotes } from '../exchange/conversation-files.ts';
import { type Ballots, ballotsOf } from '../math/ballots.ts';

export type ImportFiles = { votes: string; comments: string; summary?: string | undefined };
export type Imported = { kind: 'imported' | 'there-already'; participants: number; statements: number; votes: number };
export class AddressTaken extends Error {}

const importing: Actor = { role: 'system', name: 'import' };
const LONGEST_TEXT = 1000;

/**
 * Brings a conversation in from an export of the reference system: ended, with its statements, moderation and everybody's standing votes, all or nothing.
 * The same files at the same address again change nothing; other files there are `AddressTaken`. Throws `UnusableFile`.
 */
export async function importConversation(world: World, files: ImportFiles, { slug, lang }: { slug: string; lang: TextLang }): Promise<Imported> {
  const comments = await readComments(files.comments);
  const ballots = ballotsOf(
    await readVotes(files.votes),
    comments.map((c) => c.statement),
  );
  const summary: Record<string, string> = files.summary ? { ...(await readSummary(files.summary)) } : {};
  const hashes = await hashesOf(files);
  const counts = { participants: ballots.participants.length, statements: ballots.statements.length, votes: ballots.column.length };
  return change(world, importing, { action: 'participation.import' }, async (tx): Promise<Imported> => {
    const there = await findConversation(tx.db, slug);
    if (there) {
      if (await cameOf(tx, there.id, hashes)) return { kind: 'there-already', ...counts };
      throw new AddressTaken(`there is another conversation at '${slug}'`);
    }
    const id = await putConversation(tx, slug, lang, summary, ballots);
    await putParticipants(tx, id, ballots);
    await putStatements(tx, id, lang, comments, ballots);
    await putVotes(tx, id, ballots);
    await sql`
      insert into participation.imported (conversation, county, source, files, counts, by_name, at)
      values (${id}, kernel.current_county(), ${(summary.url || basename(files.votes)).slice(0, 300)}, ${JSON.stringify(hashes)}, ${JSON.stringify(counts)}, 'polku participation import', ${tx.now})`.execute(
      tx.db,
    );
    return { kind: 'imported', ...counts };
  });
}

async function hashesOf(files: ImportFiles): Promise<Record<string, string>> {
  const named = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return Object.fromEntries(await Promise.all(named.map(async ([name, file]) => [`${name}.csv`, await hash(file)])));
}

async function cameOf(tx: Tx, id: ConversationId, hashes: Record<string, string>): Promise<boolean> {
  const { rows } = await sql`select from participation.imported where conversation = ${id} and files = ${JSON.stringify(hashes)}::jsonb`.execute(
    tx.db,
  );
  return rows.length > 0;
}

type WithTimes = Ballots & { at: Float64Array };
/** Files without times have line numbers for them: then it is all of today. */
const timeOf = (at: number, now: Date): string => (at > 1e10 ? new Date(Math.min(at, now.getTime())) : now).toISOString();

async function putConversation(tx: Tx, slug: string, lang: TextLang, summary: Record<string, string>, { at }: WithTimes): Promise<ConversationId> {
  const [first, last] = at.reduce(([a, b], t) => [Math.min(a, t), Math.max(b, t)], [Number.POSITIVE_INFINITY, 0]);
  const opens = timeOf(first, tx.now);
  const closes = new Date(Math.max(new Date(timeOf(last, tx.now)).getTime(), new Date(opens).getTime() + 1)).toISOString();
  const { rows } = await sql<{ id: ConversationId }>`
    insert into participation.conversation (county, slug, langs, state, opens_at, closes_at)
    values (kernel.current_county(), ${slug}, ${[lang]}, 'closed', ${opens}, ${closes}) returning id`.execute(tx.db);
  const { id } = rows[0]!;
  await sql`
    insert into participation.conversation_text (conversation, lang, county, question, background)
    values (${id}, ${lang}, kernel.current_county(), ${(summary.topic?.trim() || slug).slice(0, 300)}, ${(summary['conversation-description'] ?? '').slice(0, 10_000)})`.execute(
    tx.db,
  );
  return id;
}

/** Numbered by first vote, as the mathematics orders them. */
async function putParticipants(tx: Tx, id: ConversationId, { participants, start, at }: WithTimes): Promise<void> {
  const rows = Array.from(participants, (imported, r) => ({
    ...{ pid: r + 1, imported },
    at: timeOf(
      at.subarray(start[r], start[r + 1]).reduce((least, t) => Math.min(least, t), Number.POSITIVE_INFINITY),
      tx.now,
    ),
  }));
  await sql`
    insert into participation.participant (conversation, pid, county, joined_at, via, imported_id)
    select ${id}, x.pid, kernel.current_county(), date_trunc('minute', x.at), 'import', x.imported
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(pid int, imported int, at timestamptz) order by x.pid`.execute(tx.db);
}

async function putStatements(tx: Tx, id: ConversationId, lang: TextLang, comments: readonly Comment[], ballots: WithTimes): Promise<void> {
  const pidOf = new Map(Array.from(ballots.participants, (imported, r) => [imported, r + 1]));
  const known = new Map(comments.map((c) => [c.statement, c]));
  const rows = ballots.statements.map((tid) => {
    const c = known.get(tid);
    return {
      ...{ tid, out: c?.moderated === -1, meta: c?.meta ?? false, author: (c?.author !== undefined && pidOf.get(c.author)) || null },
      ...{ text: (c?.text || `#${tid}`).slice(0, LONGEST_TEXT), at: timeOf(c?.at ?? 0, tx.now) },
    };
  });
  await sql`
    insert into participation.statement (conversation, tid, county, state, reason_code, lang, meta, author, written_at, decided_at)
    select ${id}, x.tid, kernel.current_county(), case when x.out then 'rejected' else 'accepted' end, case when x.out then 'imported' end, ${lang}, x.meta, x.author, x.at, x.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(tid int, out boolean, meta boolean, author int, at timestamptz) order by x.tid`.execute(
    tx.db,
  );
  await sql`
    insert into participation.statement_text (conversation, tid, lang, county, text)
    select ${id}, x.tid, ${lang}, kernel.current_county(), x.text from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(tid int, text text)`.execute(
    tx.db,
  );
}

const AT_ONCE = 20_000;
async function putVotes(tx: Tx, id: ConversationId, { participants, statements, start, column, value, at }: WithTimes): Promise<void> {
  let rows: { p: number; s: number; v: number; t: string }[] = [];
  const flush = async () => {
    await sql`
      insert into participation.vote (conversation, participant, statement, county, value, at)
      select ${id}, x.p, x.s, kernel.current_county(), x.v, x.t
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(p int, s int, v smallint, t timestamptz)`.execute(tx.db);
    rows = [];
  };
  for (let r = 0; r < participants.length; r++) {
    for (let i = start[r]!; i < start[r + 1]!; i++) rows.push({ p: r + 1, s: statements[column[i]!]!, v: value[i]!, t: timeOf(at[i]!, tx.now) });
    if (rows.length >= AT_ONCE) await flush();
  }
  await flush();
}
