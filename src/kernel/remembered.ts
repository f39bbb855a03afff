import type { World } from './world.ts';

export type Remembered<Key extends string, T> = {
  (world: World, key: Key): Promise<T>;
  /** The next to ask hears anew; call after changing it, so that the one who did sees it at once. */
  forget(world: World): void;
};

/**
 * What everybody sees and may be some seconds old, kept in this process by key: `const events = remembered(5, (world, municipality) => …)`.
 * Those who ask at the same moment share one answer; a failed one is not kept. Nothing personal belongs here.
 */
export function remembered<Key extends string, T>(seconds: number, ask: (world: World, key: Key) => Promise<T>): Remembered<Key, T> {
  const kept = new WeakMap<World, Map<Key, { at: number; answer: Promise<T> }>>();
  const from = (world: World, key: Key): Promise<T> => {
    const mine = kept.get(world) ?? new Map();
    kept.set(world, mine);
    const now = world.clock().getTime();
    const known = mine.get(key);
    if (known && Math.abs(now - known.at) < seconds * 1000) return known.answer;
    const answer = ask(world, key);
    mine.set(key, { at: now, answer });
    answer.catch(() => mine.delete(key));
    return answer;
  };
  return Object.assign(from, { forget: (world: World) => void kept.delete(world) });
}
