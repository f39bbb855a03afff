import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../answer/answers.ts';
import { fill } from '../answer/filled.ts';
import type { Definition } from '../define/definition.ts';
import { decide, type Outcome } from './decide.rules.ts';

export type Replay = { same: true } | { same: false; was: Outcome | undefined; now: Outcome | undefined };

/** Makes an old result again from its own definition version and answers, and compares. Anything but `same` means a broken promise. */
export function replay(definition: Definition, response: { answers: Answers; outcome?: Outcome | undefined }): Replay {
  const now = definition.decision && decide(definition.decision, fill(definition, response.answers));
  return isDeepStrictEqual(now, response.outcome) ? { same: true } : { same: false, was: response.outcome, now };
}
