import { openMatter } from '../src/engines/matter/index.ts';
import { answer, begin, check, complete, definitionNamed } from '../src/engines/questionnaire/index.ts';
import type { Actor } from '../src/kernel/access.ts';
import { change } from '../src/kernel/change.ts';
import type { MatterId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { TO_BOOKING } from './a-walk.ts';

/** A resident's matter whose assessment gave a right to book a remote visit with a nurse. */
export async function aMatterWithRight(world: World, resident: Actor): Promise<MatterId> {
  const definition = await definitionNamed(world, 'urinary-symptoms');
  if (!definition) throw new Error('the demo county has no assessment of urinary symptoms');
  return change(world, resident, { action: 'test' }, async (tx) => {
    const matter = await openMatter(tx, { topic: definition.name, lang: 'fi' });
    const response = await begin(tx, { definition: definition.id, matter });
    for (;;) {
      const completed = await complete(tx, definition, response);
      if (completed.kind !== 'unfinished') return matter;
      const { missing } = completed;
      const question = missing.item.linkId;
      const checked = check(missing, { answer: TO_BOOKING[question] ?? missing.options.at(-1)?.key ?? 'false' });
      if ('problem' in checked) throw new Error(`${question}: ${checked.problem.key}`);
      await answer(tx, definition, { response, question, answers: checked.answers });
    }
  });
}
