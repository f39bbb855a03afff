import { sayDate } from '../../kernel/clock.ts';
import { LOCALE, type Lang } from '../../kernel/i18n.ts';
import type { Answers } from './answer/answers.ts';
import { plain, sameCoding } from './answer/answers.ts';
import { type Filled, fill } from './answer/filled.ts';
import { adviceOf, type Outcome } from './decide/decide.rules.ts';
import type { BookingRight, Urgency } from './decide/decision.ts';
import type { Definition, Node } from './define/definition.ts';
import { inWords, isSaidIn, questionText } from './define/wording.ts';
import type { Answer } from './fhir.ts';
import { say } from './texts.ts';

/** One question with its answer in words. `answer` is '' when it was left empty. */
export type Said = { linkId: string; question: string; answer: string };

/** A result as people read it: what to do, why, what to do if it gets worse, on whose guidance. */
export type Explained = {
  urgency: Urgency;
  says: string;
  reasons: { because: string; answers: Said[] }[];
  instructions: string[];
  ifWorse: string[];
  booking: BookingRight | undefined;
  sources: { name: string; section: string | undefined; url: string; reviewed: string }[];
  author: string;
  reviewed: string;
  sample: boolean;
};
export type Summary = { title: string; version: string; said: Said[]; scores: Said[]; result: Explained | undefined };

/** A response in words: for the nurse's queue item, for My page, for print. Only questions that were asked. */
export function summary(definition: Definition, response: { answers: Answers; outcome?: Outcome | undefined | null }, lang: Lang): Summary {
  const filled = fill(definition, response.answers);
  return {
    title: titleOf(definition, lang),
    version: definition.resource.version ?? '',
    said: filled.questions().map((node) => saidOf(filled, node, lang)),
    scores: [...filled.calculated().keys()].map((id) => saidOf(filled, definition.nodes.get(id)!, lang)),
    result: response.outcome ? explain(definition, filled, response.outcome, lang) : undefined,
  };
}

/** The outcome's words, from the version of the definition it was made with. */
export function explain(definition: Definition, filled: Filled, outcome: Outcome, lang: Lang): Explained {
  const decision = definition.decision;
  if (!decision) throw new Error('an outcome without a decision table');
  const advice = adviceOf(decision, outcome.advice),
    rules = new Map(decision.rules.map((r) => [r.id, r]));
  const cited = new Set([...advice.sources, ...outcome.reasons.flatMap((r) => rules.get(r.rule)?.sources ?? [])]);
  return {
    urgency: outcome.urgency,
    says: advice.says[lang],
    reasons: outcome.reasons.map(({ rule, questions }) => ({
      because: (rules.get(rule) ?? decision.otherwise).because[lang],
      answers: questions.map((id) => saidOf(filled, definition.nodes.get(id)!, lang)),
    })),
    instructions: advice.instructions.map((w) => w[lang]),
    ifWorse: advice.ifWorse.map((w) => w[lang]),
    booking: outcome.booking,
    sources: decision.sources
      .filter((s) => cited.has(s.key))
      .map((s) => ({ name: s.name[lang], section: s.section?.[lang], url: s.url, reviewed: s.reviewed })),
    author: decision.author[lang],
    reviewed: decision.reviewed,
    sample: decision.sample,
  };
}

export const titleOf = ({ resource }: Definition, lang: Lang): string => inWords(resource.title, resource._title, lang);
/** Does it have a title in this language? */
export const isTitledIn = ({ resource }: Definition, lang: Lang): boolean => isSaidIn(lang, resource.language, resource._title);
export const descriptionOf = ({ resource }: Definition, lang: Lang): string => inWords(resource.description, resource._description, lang);
export const purposeOf = ({ resource }: Definition, lang: Lang): string => inWords(resource.purpose, resource._purpose, lang);

function saidOf(filled: Filled, node: Node, lang: Lang): Said {
  const answer = filled
    .answersTo(node.item.linkId)
    .map((a) => answerText(node, a, lang))
    .join(', ');
  return { linkId: node.item.linkId, question: questionText(node.item, lang), answer };
}

/** One answer in words: 'Kyllä', '38,5', '23.11.2026', the option's text. */
export function answerText(node: Node, answer: Answer, lang: Lang): string {
  if ('valueBoolean' in answer) return say(lang)(answer.valueBoolean ? 'yes' : 'no');
  if ('valueCoding' in answer) {
    const { valueCoding: coding } = answer;
    return (
      node.options.find((o) => 'valueCoding' in o.answer && sameCoding(o.answer.valueCoding, coding))?.words(lang) ??
      coding.display ??
      coding.code ??
      ''
    );
  }
  if ('valueDate' in answer) return sayDate(answer.valueDate);
  if ('valueTime' in answer)
    return answer.valueTime
      .slice(0, 5)
      .replace(/^0/, '')
      .replace(':', lang === 'en' ? ':' : '.');
  if ('valueQuantity' in answer) return `${number(answer.valueQuantity.value ?? 0, lang)} ${answer.valueQuantity.unit ?? ''}`.trim();
  const value = plain(answer);
  return typeof value === 'number' ? number(value, lang) : String(value);
}
const number = (value: number, lang: Lang): string => value.toLocaleString(LOCALE[lang], { maximumFractionDigits: 10 });
