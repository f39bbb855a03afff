import { sql } from 'kysely';
import { emergenciesOf, namesForOfficer, unitsForOfficer } from '../../../engines/matter/index.ts';
import type { Actor } from '../../../kernel/access.ts';
import { type DailyUse, dailyUse, handledPersons } from '../../../kernel/audit/usage.ts';
import { look, change } from '../../../kernel/change.ts';
import { addDays, dayOf, instantOf } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { type Finding, findUnusual } from './unusual.rules.ts';

export type FindingId = Id<'finding'>;
export type KeptFinding = Finding & { id: FindingId; foundAt: Date; seenAt: Date | null; seenByName: string | null; seenNote: string | null };

const machinery: Actor = { role: 'system', name: 'privacy' };
/** The usual of a worker is of so many days before. */
const WEEKS = 28;
const WEEK = 7;

/** Looks for the unusual on yesterday and today, and keeps what is found. Safe to run at any time and twice; returns how many are new. */
export async function lookForUnusual(world: World): Promise<number> {
  const today = dayOf(world.clock());
  const days = [addDays(today, -1), today];
  const findings = await look(world, machinery, { action: 'privacy.look-for-unusual', data: 'log' }, async (tx) => {
    const use = await dailyUse(tx, instantOf(addDays(days[0]!, -WEEKS), '00:00'), instantOf(addDays(today, 1), '00:00'));
    return [...(await unusualOn(tx, days[0]!, use)), ...(await unusualOn(tx, today, use))];
  });
  return findings.length === 0 ? 0 : change(world, machinery, { action: 'privacy.keep-findings', data: 'log' }, (tx) => keep(tx, findings));
}

async function unusualOn(tx: Tx, day: string, use: readonly DailyUse[]): Promise<Finding[]> {
  const from = instantOf(day, '00:00');
  const to = instantOf(addDays(day, 1), '00:00');
  const handled = await handledPersons(tx, from, to);
  return findUnusual({
    day,
    use,
    handled,
    names: await namesForOfficer(
      tx,
      handled.map((h) => h.subject),
    ),
    matterUnits: await unitsForOfficer(
      tx,
      handled.flatMap((h) => h.matters),
    ),
    emergencies: (await emergenciesOf(tx, { since: instantOf(addDays(day, -WEEK + 1), '00:00'), limit: 1000 })).map((e) => ({
      practitioner: e.practitioner,
      name: e.name,
      title: e.title,
      day: dayOf(e.beganAt),
    })),
  });
}

/** What is known grows until somebody has looked at it; then it stays as it was looked at. */
async function keep(tx: Tx, findings: readonly Finding[]): Promise<number> {
  let added = 0;
  for (const f of findings) {
    const { rows } = await sql<{ added: boolean }>`
      insert into privacy.finding (county, key, rule, practitioner, name, title, day, facts, found_at)
      values (kernel.current_county(), ${f.key}, ${f.rule}, ${f.practitioner}, ${f.name}, ${f.title}, ${f.day}, ${JSON.stringify(f.facts)}, ${tx.now})
      on conflict (county, key) do update set facts = excluded.facts where finding.seen_at is null
      returning old.id is null as added`.execute(tx.db);
    if (rows[0]?.added) added++;
  }
  return added;
}

const columns = sql`id, key, rule, practitioner, name, title, day::text, facts, found_at as "foundAt", seen_at as "seenAt", seen_by_name as "seenByName",
  seen_note as "seenNote"`;

/** Findings, latest first: those nobody has looked at, or those that somebody has. */
export async function findingsOf(tx: Tx, of: { seen: boolean; limit?: number }): Promise<KeptFinding[]> {
  const { rows } = await sql<KeptFinding>`
    select ${columns} from privacy.finding where ${of.seen ? sql`seen_at is not null` : sql`seen_at is null`} order by day desc, found_at desc, id
    limit ${of.limit ?? 200}`.execute(tx.db);
  return rows;
}

/** Notes that an officer has looked at a finding, once. 'own': it is of their own work as a professional, and a colleague's to look at. */
export async function markSeen(tx: Tx, id: FindingId, note: string): Promise<'seen' | 'already' | 'own' | 'gone'> {
  if (tx.actor.role !== 'officer') throw new Error('only an officer looks at findings');
  const { rows } = await sql<{ practitioner: string }>`select practitioner from privacy.finding where id = ${id}`.execute(tx.db);
  if (!rows[0]) return 'gone';
  if (rows[0].practitioner === tx.actor.practitioner) return 'own';
  const { numAffectedRows } = await sql`
    update privacy.finding set seen_at = ${tx.now}, seen_by_name = ${tx.actor.name}, seen_note = ${note.trim()} where id = ${id} and seen_at is null`.execute(
    tx.db,
  );
  return numAffectedRows === 1n ? 'seen' : 'already';
}
