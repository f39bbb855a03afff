import type { Guidance } from '../../../../counties/guidance.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { deadLinks } from '../../directory/index.ts';
import type { World } from '../../../kernel/world.ts';
import { targetsOf, timedChannels } from '../define/refs.ts';
import { type CheckReport, checkGuidance } from './check.rules.ts';
import { type Known, learn } from './known.store.ts';

/** Checks a guidance against what the directory, assessments and content are now. */
export async function checkNow(world: World, definition: Guidance, now: Date): Promise<CheckReport & { known: Known }> {
  const known = await learn(world, targetsOf(definition), { now, timed: timedChannels(definition.rules) });
  const around = {
    municipalities: world.county.municipalities.map((m) => m.code),
    today: dayOf(now),
    facts: known.facts,
    deadLinks: await deadLinks(world.db),
  };
  return { ...checkGuidance(definition, around), known };
}
