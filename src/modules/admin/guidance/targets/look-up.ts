import type { TargetRef } from '../../../../../counties/guidance.ts';
import { type Candidate, candidates, learn, timedChannels } from '../../../../engines/guidance/index.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import type { Work } from '../drafting/work.ts';
import type { Names } from '../words/rule-words.ts';
import { isLookingUp } from './targets.input.ts';

/** What was looked up in a target list, and the names of everything that the page shows. */
export async function lookUp(
  visit: Visit,
  { definition }: Work,
  targets: readonly TargetRef[],
): Promise<{ names: Names; looked: { words: string; found: Candidate[] } | undefined }> {
  const words = one(visit.form, 'find').slice(0, 100);
  const found = isLookingUp(visit.form) ? await candidates(visit.world, definition, words, visit) : undefined;
  const shown = [...new Set([...targets, ...(found ?? []).map((c) => c.target)])];
  const known = await learn(visit.world, shown, { now: visit.now, timed: timedChannels(definition.rules) });
  return { names: { definition, known }, looked: found && { words, found } };
}
