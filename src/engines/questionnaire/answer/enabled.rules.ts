import type { Definition, Node } from '../define/definition.ts';
import type { Answer, EnableWhen } from '../fhir.ts';
import { plain, sameCoding } from './answers.ts';

/** Gives the answers that count for a question: none when the question itself is not asked. */
export type AnswersTo = (linkId: string) => readonly Answer[];

/**
 * Is the item asked (or shown) with these answers, looking at its own `enableWhen` only? Operators as FHIR R4 defines them: `!=` is true when
 * no answer equals, so also when there is none; comparisons need at least one answer for which they hold.
 */
export function holds(node: Node, answersTo: AnswersTo): boolean {
  const conditions = node.item.enableWhen ?? [];
  if (conditions.length === 0) return true;
  const one = (condition: EnableWhen) => met(condition, answersTo(condition.question));
  return node.item.enableBehavior === 'any' ? conditions.some(one) : conditions.every(one);
}

function met(condition: EnableWhen, answers: readonly Answer[]): boolean {
  const { operator } = condition,
    wanted = wantedBy(condition);
  if (operator === 'exists') return answers.length > 0 === (condition.answerBoolean ?? true);
  if (wanted === undefined) return false;
  if (operator === '!=') return !answers.some((a) => equal(a, wanted));
  return answers.some((a) => (operator === '=' ? equal(a, wanted) : ordered(a, operator, wanted)));
}

function wantedBy(c: EnableWhen): Answer | undefined {
  if (c.answerBoolean !== undefined) return { valueBoolean: c.answerBoolean };
  if (c.answerInteger !== undefined) return { valueInteger: c.answerInteger };
  if (c.answerDecimal !== undefined) return { valueDecimal: c.answerDecimal };
  if (c.answerDate !== undefined) return { valueDate: c.answerDate };
  if (c.answerTime !== undefined) return { valueTime: c.answerTime };
  if (c.answerString !== undefined) return { valueString: c.answerString };
  if (c.answerCoding !== undefined) return { valueCoding: c.answerCoding };
  return c.answerQuantity && { valueQuantity: c.answerQuantity };
}

/** Published forms compare codings with plain strings and numbers too; then the code decides. */
function equal(a: Answer, b: Answer): boolean {
  if ('valueCoding' in a && 'valueCoding' in b) return sameCoding(a.valueCoding, b.valueCoding);
  return String(plain(a)) === String(plain(b));
}

function ordered(a: Answer, operator: '<' | '>' | '<=' | '>=', b: Answer): boolean {
  const numbers = [Number(plain(a)), Number(plain(b))] as const;
  // Dates and times are written so that their text order is their order in time.
  const [x, y] = numbers.some(Number.isNaN) ? [String(plain(a)), String(plain(b))] : numbers;
  return operator === '<' ? x < y : operator === '>' ? x > y : operator === '<=' ? x <= y : x >= y;
}

/**
 * Who is enabled: a function that remembers what it found. An item inside a disabled group is disabled, and answers of a disabled question do
 * not count for others. `byFormula` decides items that carry an `enableWhenExpression`.
 */
export function enabledItems(definition: Definition, answered: AnswersTo, byFormula: (node: Node) => boolean): (linkId: string) => boolean {
  const known = new Map<string, boolean>();
  const isEnabled = (linkId: string): boolean => {
    const earlier = known.get(linkId);
    if (earlier !== undefined) return earlier;
    const node = definition.nodes.get(linkId);
    if (!node) return false;
    known.set(linkId, false); // a circle of conditions enables nobody
    const enabled =
      (!node.parent || isEnabled(node.parent.item.linkId)) && holds(node, counting) && (node.enabledBy === undefined || byFormula(node));
    known.set(linkId, enabled);
    return enabled;
  };
  const counting: AnswersTo = (linkId) => (isEnabled(linkId) ? answered(linkId) : []);
  return isEnabled;
}
