import { sql } from 'kysely';
import type { County } from '../../../../counties/county.ts';
import type { Guidance } from '../../../../counties/guidance.ts';
import type { Db } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';

/** The guidance in force. `number` 0: nothing is published yet, and the county's own file is in force. */
export type Published = { number: number; definition: Guidance; publishedAt: Date | undefined; byName: string };

type Held = Published & { id: string };
const held = new WeakMap<Db, Held>();
/** What each county's guidance was when this process last read it, for those who cannot wait. */
const lastRead = new Map<string, Guidance>();

/** The guidance in force now. From this process's memory; the database is asked each time whether that is still the one, so a change is in force everywhere at once. */
export async function publishedGuidance({ db, county }: Pick<World, 'db' | 'county'>): Promise<Published> {
  const { rows } = await sql<{ id: string }>`select id from guidance.version where county = kernel.current_county() and state = 'published'`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return { number: 0, definition: county.guidance, publishedAt: undefined, byName: '' };
  const known = held.get(db);
  if (known?.id === row.id) return known;
  const read = await sql<Held>`
    select id, number, definition, published_at as "publishedAt", by_name as "byName" from guidance.version where id = ${row.id}`.execute(db);
  const now = read.rows[0]!;
  held.set(db, now);
  lastRead.set(county.key, now.definition);
  return now;
}

/** A county's guidance as this process last read it, else as its file says: enough for calling a matter by its need. */
export const rememberedGuidance = (county: County): Guidance => lastRead.get(county.key) ?? county.guidance;
