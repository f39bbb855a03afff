import type { World } from '../../kernel/world.ts';

/** An open page hears that a right has ended at the next look; a promise is five seconds. */
const LOOK_MS = 2_000;
type Follower<Id> = { world: World; id: Id; over: () => void };

/**
 * Makes a follower of rights that end: `follow(world, id, over)` calls `over` once when the right no longer stands, and gives the way to stop
 * asking. One question for all open pages of a world; a database that does not answer cuts nobody off. `standing`: which of these stand now.
 */
export function follower<Id extends string>(standing: (world: World, ids: readonly Id[]) => Promise<readonly Id[]>) {
  const followers = new Set<Follower<Id>>();
  let clock: NodeJS.Timeout | undefined;

  function leave(one: Follower<Id>): void {
    followers.delete(one);
    if (followers.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  }

  async function look(): Promise<void> {
    for (const [world, these] of Map.groupBy(followers, (f) => f.world)) {
      const found = await standing(world, [...new Set(these.map((f) => f.id))]).catch((err) => {
        world.log.warn({ err }, 'rights of open pages could not be looked at');
      });
      if (!found) continue;
      const stands = new Set(found);
      for (const one of these) {
        if (stands.has(one.id) || !followers.has(one)) continue;
        leave(one);
        one.over();
      }
    }
  }

  return (world: World, id: Id, over: () => void): (() => void) => {
    const one = { world, id, over };
    followers.add(one);
    clock ??= setInterval(() => void look(), LOOK_MS).unref();
    return () => leave(one);
  };
}
