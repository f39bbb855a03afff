import { sql } from 'kysely';
import type { EmergencyId } from '../../../kernel/ids.ts';
import { follower } from '../follow.ts';

/** Calls `over` once when the emergency access is no longer in force: ended by its professional, or its hour full. Gives the way to stop. */
export const followEmergency = follower<EmergencyId>(async (world, ids) => {
  const { rows } = await sql<{ id: EmergencyId }>`select id from matter.emergencies_standing(${[...ids]}::uuid[], ${world.clock()}) id`.execute(
    world.db,
  );
  return rows.map((r) => r.id);
});
