import { plain } from '../answer/answers.ts';
import type { Filled } from '../answer/filled.ts';
import type { Condition } from './decision.ts';

/** `open`: not yet known, because a question is unanswered. */
export type Truth = 'yes' | 'no' | 'open';
/** How a condition stands, and the questions whose answers made it so. */
export type Finding = { truth: Truth; by: readonly string[] };

/** Three-valued (Kleene) evaluation: nothing is concluded from a question that has not been answered yet. */
export function evaluate(condition: Condition, filled: Filled): Finding {
  if ('all' in condition)
    return joined(
      condition.all.map((c) => evaluate(c, filled)),
      'no',
      'yes',
    );
  if ('any' in condition)
    return joined(
      condition.any.map((c) => evaluate(c, filled)),
      'yes',
      'no',
    );
  if ('not' in condition) {
    const { truth, by } = evaluate(condition.not, filled);
    return { truth: truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'open', by };
  }
  const { question } = condition;
  if (!filled.isEnabled(question)) return { truth: 'no', by: [] };
  const answers = filled.answersTo(question);
  if (answers.length === 0) return { truth: 'open', by: [question] };
  const met = answers.some((answer) => {
    const value = plain(answer);
    if ('has' in condition) return condition.has.includes(String(value));
    if ('is' in condition) return value === condition.is;
    const number = Number(value);
    return number >= (condition.atLeast ?? -Infinity) && number <= (condition.atMost ?? Infinity);
  });
  return { truth: met ? 'yes' : 'no', by: [question] };
}

/** `decisive` settles it alone (a "no" in all, a "yes" in any); else one open keeps it open. */
function joined(findings: readonly Finding[], decisive: Truth, otherwise: Truth): Finding {
  const settling = findings.filter((f) => f.truth === decisive);
  if (settling.length) return { truth: decisive, by: distinct(settling) };
  const open = findings.filter((f) => f.truth === 'open');
  return open.length ? { truth: 'open', by: distinct(open) } : { truth: otherwise, by: distinct(findings) };
}
const distinct = (findings: readonly Finding[]): string[] => [...new Set(findings.flatMap((f) => f.by))];

/** Every question a condition speaks of. */
export function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  return 'not' in condition ? questionsIn(condition.not) : [condition.question];
}
