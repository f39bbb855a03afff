import { assessments } from '../../../demo/ita-uusimaa/assessments/index.ts';
import { importDefinition } from '../../engines/questionnaire/index.ts';
import { change } from '../../kernel/change.ts';
import type { World } from '../../kernel/world.ts';

/** Puts the sample assessments into the demo county. A version that is already out with other content is left as it is, and said so in the log. */
export async function seedAssessments(world: World): Promise<void> {
  await change(world, { role: 'system', name: 'demo' }, { action: 'assessments.seed' }, async (tx) => {
    for (const pack of assessments) {
      const imported = await importDefinition(tx, pack);
      if (imported.kind === 'refused') throw new Error(`sample assessment ${pack.name}: ${JSON.stringify(imported.problems)}`);
      if (imported.kind === 'published-already')
        world.log.warn({ assessment: pack.name }, 'sample content has changed without a new version: the published one stays');
    }
  });
}
