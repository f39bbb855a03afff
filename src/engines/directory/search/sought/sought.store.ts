import { sql } from 'kysely';
import { dayOf } from '../../../../kernel/clock.ts';
import type { Db } from '../../../../kernel/db.ts';
import type { Lang } from '../../../../kernel/i18n.ts';
import type { World } from '../../../../kernel/world.ts';
import { openVoikko, type Voikko } from '../analyze/voikko.ts';
import { keptOf } from './sought.rules.ts';

type Counted = { day: string; lang: Lang; municipality: string; words: string; times: number; in_vain: number };
type Waiting = { counts: Map<string, Counted>; timer: NodeJS.Timeout | undefined };

const waiting = new WeakMap<Db, Waiting>();
/** Written so long after, or when so many different words wait. What waits is lost when the process ends: counts are not worth more. */
const WRITE_AFTER_MS = 10_000;
const MOST_WAITING = 2_000;
let voikko: Voikko | undefined | 'not-yet' = 'not-yet';

/** Counts what was sought; takes no time from the search and keeps nothing of who sought. */
export function noteSought(
  db: Db,
  { q, lang, municipality, now }: { q: string; lang: Lang; municipality?: string | undefined; now: Date },
  inVain: boolean,
): void {
  if (voikko === 'not-yet') voikko = openVoikko();
  const words = keptOf(q, voikko);
  if (!words) return;
  const some = waiting.get(db) ?? { counts: new Map(), timer: undefined };
  waiting.set(db, some);
  if (some.counts.size >= MOST_WAITING) return;
  const counted = { day: dayOf(now), lang, municipality: municipality ?? '', words };
  const key = Object.values(counted).join('\n');
  const { times, in_vain } = some.counts.get(key) ?? { times: 0, in_vain: 0 };
  some.counts.set(key, { ...counted, times: times + 1, in_vain: in_vain + Number(inVain) });
  some.timer ??= setTimeout(() => void writeSought(db).catch(() => {}), WRITE_AFTER_MS).unref();
}

/** Writes what waits. Counts of everybody's searches: nobody's act, so no audit entry. */
export async function writeSought(db: Db): Promise<void> {
  const some = waiting.get(db);
  if (!some) return;
  waiting.delete(db);
  clearTimeout(some.timer);
  if (some.counts.size === 0) return;
  await sql`
    insert into directory.sought (county, day, lang, municipality, words, times, in_vain)
    select kernel.current_county(), r.* from jsonb_to_recordset(${JSON.stringify([...some.counts.values()])}::jsonb)
      r (day date, lang text, municipality text, words text, times int, in_vain int)
    order by day, lang, municipality, words
    on conflict (county, day, lang, municipality, words) do update
      set times = sought.times + excluded.times, in_vain = sought.in_vain + excluded.in_vain`.execute(db);
}

export type Sought = { words: string; lang: Lang; times: number; inVain: number };
/** Fewer than this are told to nobody: rare words may say who sought them. */
const LEAST = 3;

/**
 * What people have sought in vain, the most sought first: day by day counts put together, rare ones left out.
 * `soughtInVain(db, { from: '2026-11-01', to: '2026-11-28' })`; `all`: also what was found.
 */
export async function soughtInVain(
  db: Db,
  wanted: { from: string; to: string; lang?: Lang | undefined; municipality?: string | undefined; all?: boolean; limit?: number },
): Promise<Sought[]> {
  const { rows } = await sql<Sought>`
    select words, lang, sum(times)::int as times, sum(in_vain)::int as "inVain" from directory.sought
    where day between ${wanted.from}::date and ${wanted.to}::date and (${wanted.lang ?? null}::text is null or lang = ${wanted.lang ?? null})
      and (${wanted.municipality ?? null}::text is null or municipality = ${wanted.municipality ?? null})
    group by words, lang having sum(case when ${wanted.all ?? false} then times else in_vain end) >= ${LEAST}
    order by case when ${wanted.all ?? false} then sum(times) else sum(in_vain) end desc, words limit ${wanted.limit ?? 100}`.execute(db);
  return rows;
}

/** How long counts are kept. */
const KEPT_DAYS = 400;
/** A daily job: counts too old to tell anything are removed. */
export async function forgetSought(_payload: Record<string, unknown>, world: World): Promise<void> {
  await sql`delete from directory.sought where day < ${dayOf(world.clock())}::date - ${KEPT_DAYS}::int`.execute(world.db);
}
