import { sql } from 'kysely';
import { follower } from '../follow.ts';
import type { ShareId } from './share.store.ts';

/** Calls `over` once when the share no longer stands: taken back, its time run out, or the right of whoever made it ended. Gives the way to stop. */
export const followShare = follower<ShareId>(async (world, ids) => {
  const { rows } = await sql<{ id: ShareId }>`select id from unnest(${[...ids]}::uuid[]) id where matter.share_stands(id, ${world.clock()})`.execute(
    world.db,
  );
  return rows.map((r) => r.id);
});
