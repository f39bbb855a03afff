import type { World } from './world.ts';

export type Tally = {
  /** One more of these. Never waits, never fails. */
  (world: World, key: string): void;
  /** Writes what has been counted so far, now. */
  write(world: World): Promise<void>;
};

/**
 * Counts in memory and writes them together every so many seconds: use of pages and the like, where a crash may lose a few and a visitor must
 * never wait. `write` gets each key with how many came. Nothing personal belongs here.
 */
export function tally(seconds: number, write: (world: World, counts: ReadonlyMap<string, number>) => Promise<void>): Tally {
  const waiting = new WeakMap<World, { counts: Map<string, number>; timer: NodeJS.Timeout }>();
  const flush = async (world: World): Promise<void> => {
    const counted = waiting.get(world);
    if (!counted) return;
    waiting.delete(world);
    clearTimeout(counted.timer);
    await write(world, counted.counts);
  };
  const count = (world: World, key: string): void => {
    const counted = waiting.get(world) ?? {
      counts: new Map(),
      timer: setTimeout(() => void flush(world).catch(lost(world)), seconds * 1000).unref(),
    };
    waiting.set(world, counted);
    counted.counts.set(key, (counted.counts.get(key) ?? 0) + 1);
  };
  return Object.assign(count, { write: flush });
}

const lost = (world: World) => (err: unknown) => world.log.warn({ err }, 'counts of use were not written');
