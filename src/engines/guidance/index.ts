import type { Part } from '../../kernel/part.ts';
import { alsoAsk } from '../directory/index.ts';
import { publishedGuidance } from './keep/published.ts';
import { seedGuidance } from './seed.ts';
import './actions.ts';

export { checkNow } from './check/check.ts';
export { type Candidate, candidates } from './define/candidates.store.ts';
export { type CheckReport, checkGuidance, type GuidanceProblem, type ProblemKind } from './check/check.rules.ts';
export { type Known, learn, openAt } from './check/known.store.ts';
export { sayProblem } from './check/words.ts';
export { compareGuidance, type Difference, same } from './compare/compare.rules.ts';
export { moved, moveRule, newKey, put, remove } from './define/edit.rules.ts';
export { LONGEST, readGuidance } from './define/read.ts';
export { asTarget, needOfAssessment, partsOf, rulesOf, targetsOf, timedChannels } from './define/refs.ts';
export { type Given, type Guided, guide, type Traced, type Why } from './evaluate/guide.rules.ts';
export { targetName } from './evaluate/name.ts';
export { momentOf, type Situation } from './evaluate/situation.ts';
export { worksBy } from './evaluate/works.rules.ts';
export { addStep, beginDraft, type Draft, definitionAt, discardDraft, findDraft, holdDraft, undoStep } from './keep/draft.store.ts';
export { type Published, publishedGuidance, rememberedGuidance } from './keep/published.ts';
export { findVersion, listVersions, publishDraft, publishWhole, type Version } from './keep/version.store.ts';

// The nightly look at links asks outside services too; examples lead nowhere by intention.
alsoAsk(async (world) => {
  const { outside } = (await publishedGuidance(world)).definition;
  return [...new Set(outside.filter((o) => !o.example).flatMap((o) => Object.values(o.url ?? {})))];
});

/** From a need to what helps: rules that the county's own people write, check, publish and roll back. */
export const guidance: Part = { name: 'guidance', seed: seedGuidance };
