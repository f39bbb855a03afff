import { sql } from 'kysely';
import type { World } from '../../../kernel/world.ts';
import type { ShareId } from './share.store.ts';

/** An open page hears that its share has ended at the next look; a promise is five seconds. */
const LOOK_MS = 2_000;
type Follower = { world: World; share: ShareId; over: () => void };
const followers = new Set<Follower>();
let clock: NodeJS.Timeout | undefined;

/** Calls `over` once when the share no longer stands: taken back, its time run out, or the right of whoever made it ended. Gives the way to stop. */
export function followShare(world: World, share: ShareId, over: () => void): () => void {
  const follower = { world, share, over };
  followers.add(follower);
  clock ??= setInterval(() => void lookAtAll(), LOOK_MS).unref();
  return () => leave(follower);
}

function leave(follower: Follower): void {
  followers.delete(follower);
  if (followers.size > 0) return;
  clearInterval(clock);
  clock = undefined;
}

/** One question for all open pages. A database that does not answer cuts nobody off. */
async function lookAtAll(): Promise<void> {
  for (const [world, these] of Map.groupBy(followers, (f) => f.world)) {
    const ids = [...new Set(these.map((f) => f.share))];
    const standing = await sql<{ id: ShareId }>`select id from unnest(${ids}::uuid[]) id where matter.share_stands(id, ${world.clock()})`
      .execute(world.db)
      .catch((err) => world.log.warn({ err }, 'shares could not be looked at'));
    if (!standing) continue;
    const stands = new Set(standing.rows.map((r) => r.id));
    for (const follower of these) {
      if (stands.has(follower.share) || !followers.has(follower)) continue;
      leave(follower);
      follower.over();
    }
  }
}
