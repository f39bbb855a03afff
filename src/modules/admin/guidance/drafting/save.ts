import type { Guidance } from '../../../../../counties/guidance.ts';
import { addStep, beginDraft, holdDraft, publishedGuidance, put, remove, same } from '../../../../engines/guidance/index.ts';
import type { Professional } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';
import { definitionOf } from './work.ts';

export type List = 'needs' | 'outside' | 'rules';
export type Thing<L extends List> = Guidance[L][number];
/** Somebody has saved the same thing since the page was opened: who, and how it is now (nothing: removed). */
export type Collision<L extends List> = { theirs: Thing<L> | undefined; by: string };

/** Saves one step of the draft in one transaction; begins the draft when there is none. */
export async function step(visit: Visit<Professional>, said: string, next: (definition: Guidance) => Guidance): Promise<void> {
  const published = await publishedGuidance(visit.world);
  await change(visit.world, visit.actor, { action: 'admin.edit-guidance', data: 'guidance' }, async (tx) => {
    await beginDraft(tx, published, say(visit.lang)('said.begun'));
    const draft = (await holdDraft(tx))!;
    const definition = next(draft.definition);
    if (!same(definition, draft.definition)) await addStep(tx, draft, definition, said);
  });
}

/** Saves or removes (`thing` left out) one thing, unless somebody else has changed that very thing since the page was drawn. Others' changes elsewhere stay. */
export async function save<L extends List>(
  visit: Visit<Professional>,
  what: { base: string; list: L; key: string; thing?: Thing<L>; said: string },
): Promise<Collision<L> | undefined> {
  const published = await publishedGuidance(visit.world);
  return change(visit.world, visit.actor, { action: 'admin.edit-guidance', data: 'guidance' }, async (tx) => {
    await beginDraft(tx, published, say(visit.lang)('said.begun'));
    const draft = (await holdDraft(tx))!;
    const drawnFrom = (await definitionOf(what.base, tx, visit.county)) ?? draft.definition;
    const [before, now] = [thingIn(drawnFrom, what.list, what.key), thingIn(draft.definition, what.list, what.key)];
    if (same(now, what.thing)) return undefined;
    if (!same(before, now)) {
      tx.audited({ outcome: 'refused: changed meanwhile' });
      return { theirs: now, by: draft.byName };
    }
    const next = what.thing ? put(draft.definition, what.list, what.thing) : remove(draft.definition, what.list, what.key);
    await addStep(tx, draft, next, what.said);
    return undefined;
  });
}

export const thingIn = <L extends List>(definition: Guidance, list: L, key: string): Thing<L> | undefined =>
  (definition[list] as readonly Thing<L>[]).find((x) => x.key === key);
