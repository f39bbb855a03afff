import type { Part } from '../../kernel/part.ts';
import { answer } from './answer/answer.page.tsx';
import { begin } from './begin/begin.page.tsx';
import { choose } from './choose/choose.page.tsx';
import { result } from './result/result.page.tsx';
import { review } from './review/review.page.tsx';
import { seedAssessments } from './seed.ts';
import { describeAssessments } from './timeline.ts';
import { remindOfUnfinished } from './to-do.ts';
import './actions.ts';

describeAssessments();
remindOfUnfinished();

/** Symptom assessments: questions one a page, and an explained result. */
export const assessments: Part = { name: 'assessments', routes: [choose, begin, review, result, answer], seed: seedAssessments };
