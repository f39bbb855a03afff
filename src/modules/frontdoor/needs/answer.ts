import type { Guidance, Need } from '../../../../counties/guidance.ts';
import {
  type Guided,
  guide,
  type Known,
  learn,
  momentOf,
  openAt,
  rulesOf,
  type Situation,
  targetsOf,
  timedChannels,
  worksBy,
} from '../../../engines/guidance/index.ts';
import type { World } from '../../../kernel/world.ts';

/** Who asks: what rules may look at. `audience` and `lifeEvent` are keys of the guidance; others count as not told. */
export type Asking = Pick<Situation, 'municipality' | 'audience' | 'lifeEvent' | 'lang' | 'signedIn'> & { now: Date };
/** A need with what helps this one now. */
export type NeedAnswer = { definition: Guidance; need: Need; asking: Asking; guided: Guided; known: Known };

/** What helps in a need by a guidance; nothing when there is no such need. */
export async function answerNeed(world: World, definition: Guidance, key: string, asking: Asking): Promise<NeedAnswer | undefined> {
  const need = definition.needs.find((n) => n.key === key);
  if (!need) return undefined;
  const timed = timedChannels(rulesOf(definition, key));
  const known = await learn(world, targetsOf(definition, key), { now: asking.now, municipality: asking.municipality, timed });
  const situation: Situation = { ...asking, need: key, moment: momentOf(asking.now, openAt(known, timed, asking.now)) };
  return { definition, need, asking, known, guided: guide(definition, situation, worksBy(definition, known.facts)) };
}
