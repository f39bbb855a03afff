import { sql } from 'kysely';
import { change } from '../../kernel/change.ts';
import { plusMinutes } from '../../kernel/clock.ts';
import type { World } from '../../kernel/world.ts';

/** Removes signals older than an hour and presences older than a day: they have served. */
export async function sweep(world: World): Promise<void> {
  await change(world, { role: 'system', name: 'visits' }, { action: 'visits:sweep' }, async (tx) => {
    await sql`delete from visits.signal where at < ${plusMinutes(tx.now, -60)}`.execute(tx.db);
    await sql`delete from visits.presence where came_at < ${plusMinutes(tx.now, -24 * 60)} and seen_at < ${plusMinutes(tx.now, -60)}`.execute(tx.db);
  });
}
