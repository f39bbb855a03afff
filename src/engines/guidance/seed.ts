import { change } from '../../kernel/change.ts';
import type { World } from '../../kernel/world.ts';
import { same } from './compare/compare.rules.ts';
import { publishedGuidance } from './keep/published.ts';
import { findVersion, publishWhole } from './keep/version.store.ts';
import { say } from './texts.ts';

const SEEDER = 'demo';

/** Publishes the county's file as the guidance, and again when the file has changed; what people have published since stays. */
export async function seedGuidance(world: World): Promise<void> {
  const { number, byName } = await publishedGuidance(world);
  const { guidance } = world.county;
  if (number > 0 && (byName !== SEEDER || same((await findVersion(world.db, number))?.definition, guidance))) return;
  await change(world, { role: 'system', name: SEEDER }, { action: 'guidance.seed', data: 'guidance' }, (tx) =>
    publishWhole(tx, { definition: guidance, over: number, note: say('fi')('said.seed') }),
  );
}
