import type { Guidance } from '../../../../../counties/guidance.ts';
import { learn, targetsOf, timedChannels } from '../../../../engines/guidance/index.ts';
import type { Visit } from '../../../../kernel/page.ts';
import type { Names } from '../words/rule-words.ts';

/** Names for everything in a guidance, and in others that it is compared with. */
export async function namesIn(visit: Visit, definition: Guidance, ...others: readonly Guidance[]): Promise<Names> {
  const all = [definition, ...others];
  const known = await learn(visit.world, [...new Set(all.flatMap((d) => targetsOf(d)))], {
    now: visit.now,
    timed: [...new Set(all.flatMap((d) => timedChannels(d.rules)))],
  });
  return { definition, known };
}
