import type { Guidance } from '../../../../../counties/guidance.ts';
import { type Draft, definitionAt, findDraft, findVersion, type Published, publishedGuidance } from '../../../../engines/guidance/index.ts';
import type { Tx } from '../../../../kernel/db.ts';
import type { Visit } from '../../../../kernel/page.ts';

/** What the editors have before them: the draft, or what is in force when nobody has begun one. `base` tells a form what its page was drawn from. */
export type Work = { published: Published; draft: Draft | undefined; definition: Guidance; base: string };

export async function workOn({ world }: Pick<Visit, 'world'>): Promise<Work> {
  const [published, draft] = await Promise.all([publishedGuidance(world), findDraft(world.db)]);
  return {
    published,
    draft,
    definition: draft?.definition ?? published.definition,
    base: draft ? `${draft.id}.${draft.step}` : `version.${published.number}`,
  };
}

/** The guidance that a form's page was drawn from; nothing when the form does not say it right. */
export async function definitionOf(base: string, tx: Tx, county: Visit['county']): Promise<Guidance | undefined> {
  const [from = '', number = ''] = base.split('.');
  if (from !== 'version') return definitionAt(tx.db, from, Number(number));
  return number === '0' ? county.guidance : (await findVersion(tx.db, Number(number)))?.definition;
}
