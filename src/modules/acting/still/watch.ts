import { actingNow, beat } from '../../../kernel/http/streams.ts';
import { basesOf } from '../../../kernel/session.ts';
import type { World } from '../../../kernel/world.ts';
import { isRegisterBased, mayGoOnActing } from './still.ts';

/** How many questions are under way at once. */
const AT_ONCE = 8;

/**
 * While a page that acts for another is open, its register is asked again and again, so that a right withdrawn there stops the page within
 * five seconds, though nobody presses anything. Each process watches its own pages.
 */
export function watchOpenPages(world: World): () => Promise<void> {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    timer = setTimeout(() => {
      round = look(world)
        .catch((error: unknown) => world.log.error({ err: error }, 'watching those who act for another'))
        .then(() => {
          if (!stopped) next();
        });
    }, world.config.POLKU_ACTING_CHECK_SECONDS * 1000).unref();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}

async function look(world: World): Promise<void> {
  const sessions = [...actingNow(world)];
  if (sessions.length === 0) return;
  const bases = (await basesOf(world, sessions)).filter((b) => isRegisterBased(b.kind));
  let ended = false;
  const queue = bases.values();
  const worker = async () => {
    for (const { basis, checkedAt } of queue) {
      if (!(await mayGoOnActing(world, basis, checkedAt))) ended = true;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, bases.length) }, worker));
  if (ended) await beat();
}
