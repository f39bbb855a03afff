import type { Filled } from '../answer/filled.ts';
import { plain } from '../answer/answers.ts';
import { evaluate, type Truth } from './conditions.rules.ts';
import { type BookingRight, type Decision, seriousness, type Urgency } from './decision.ts';

type Found = {
  format: 1;
  /** the definition it was made with: 'https://…/urinary-symptoms|1.0.0' */
  definition: string;
  /** key of the advice in the decision table */
  advice: string;
  /** rules that led here and the questions whose answers made them speak; the words are in the definition. `rule` is 'otherwise' when none did. */
  reasons: { rule: string; questions: string[] }[];
  /** every rule of the table and how it stood */
  trace: Record<string, Truth>;
  /** computed values at that moment */
  scores: Record<string, boolean | number | string>;
};
/** The outcome of an assessment. One for 112 or urgent care has no place for a booking right. */
export type Outcome =
  | (Found & { urgency: 'emergency' | 'urgent'; booking?: never })
  | (Found & { urgency: Exclude<Urgency, 'emergency' | 'urgent'>; booking?: BookingRight });

/**
 * Applies the decision table. Pure: the same definition and answers give the same outcome, today and in ten years. All rules are looked at; the
 * most serious one that certainly holds wins; rules as serious as it are given as reasons too.
 */
export function decide(decision: Decision, filled: Filled): Outcome {
  const findings = decision.rules.map((rule) => ({ rule, ...evaluate(rule.when, filled) }));
  const speaking = findings.filter((f) => f.truth === 'yes').map((f) => ({ ...f, urgency: adviceOf(decision, f.rule.leads).urgency }));
  const winner = speaking.reduce<(typeof speaking)[number] | undefined>(
    (best, f) => (!best || seriousness(f.urgency) < seriousness(best.urgency) ? f : best),
    undefined,
  );
  const key = winner?.rule.leads ?? decision.otherwise.leads,
    { urgency, ...rest } = adviceOf(decision, key);
  const found: Found = {
    format: 1,
    definition: filled.definition.canonical,
    advice: key,
    reasons: winner
      ? speaking.filter((f) => f.urgency === winner.urgency).map((f) => ({ rule: f.rule.id, questions: askedOnly(filled, f.rule.about ?? f.by) }))
      : [{ rule: 'otherwise', questions: [] }],
    trace: Object.fromEntries(findings.map((f) => [f.rule.id, f.truth])),
    scores: Object.fromEntries([...filled.calculated()].flatMap(([id, [first]]) => (first ? [[id, plain(first)]] : []))),
  };
  if (urgency === 'emergency' || urgency === 'urgent') return { ...found, urgency };
  return { ...found, urgency, ...('booking' in rest && rest.booking && { booking: rest.booking }) };
}

/** Does an emergency rule already hold? Then questions end at once. Cheap: looks only at those rules. */
export const isEmergency = (decision: Decision, filled: Filled): boolean =>
  decision.rules.some((rule) => adviceOf(decision, rule.leads).urgency === 'emergency' && evaluate(rule.when, filled).truth === 'yes');

export function adviceOf(decision: Decision, key: string) {
  const advice = decision.advice[key];
  if (!advice) throw new Error(`decision table has no advice '${key}'`);
  return advice;
}

const askedOnly = (filled: Filled, ids: readonly string[]): string[] => ids.filter((id) => filled.isEnabled(id) && filled.answersTo(id).length > 0);
