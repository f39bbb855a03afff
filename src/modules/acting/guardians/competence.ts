import { competenceOf, findMatter, guardedOf } from '../../../engines/matter/index.ts';
import { createTask } from '../../../engines/tasks/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId } from '../../../kernel/ids.ts';

/**
 * Puts it in the unit's queue to look whether the minor can decide of care, when a matter is kept from guardians and nobody has looked yet
 * (785/1992, 7 § and 9 §). A matter that no unit has yet gets it when it comes to one (`on` in index.ts).
 */
export async function askForCompetence(tx: Tx, matter: MatterId): Promise<void> {
  const [found, guarded] = [await findMatter(tx, matter), await guardedOf(tx, matter)];
  if (!found?.unit || found.state !== 'open' || !guarded?.minor || guarded.shown || (await competenceOf(tx, matter)).length > 0) return;
  await createTask(tx, { unit: found.unit, matter, kind: 'competence', urgency: 'today', key: `competence:${matter}` });
}
