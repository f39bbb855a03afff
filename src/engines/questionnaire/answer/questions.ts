import type { Lang } from '../../../kernel/i18n.ts';
import { type Definition, type Node, pathTo } from '../define/definition.ts';
import { questionText } from '../define/wording.ts';
import type { Answer } from '../fhir.ts';
import { type Answers, given, plain } from './answers.ts';
import { type Filled, fill } from './filled.ts';

/** The questions a person is asked with these answers, in order. */
export const questionsOf = (definition: Definition, answers: Answers): Node[] => fill(definition, answers).questions();

/** The question after this one; undefined after the last, or when the question is not asked (any more). */
export function nextAfter(filled: Filled, linkId: string): Node | undefined {
  const questions = filled.questions(),
    at = questions.findIndex((q) => q.item.linkId === linkId);
  return at < 0 ? undefined : questions[at + 1];
}

/** The question before this one; undefined before the first. */
export function before(filled: Filled, linkId: string): Node | undefined {
  const questions = filled.questions(),
    at = questions.findIndex((q) => q.item.linkId === linkId);
  return at > 0 ? questions[at - 1] : undefined;
}

/** Required questions without an answer. A response can be completed when this is empty. */
export const missingFrom = (filled: Filled): Node[] =>
  filled.questions().filter((q) => q.item.required && filled.answersTo(q.item.linkId).length === 0);

/** What a question shows at first: the earlier answer, else the definition's initial value. */
export function shownAnswer(node: Node, answers: Answers): readonly Answer[] {
  if (Object.hasOwn(answers, node.item.linkId)) return given(answers, node.item.linkId);
  return node.item.initial ?? node.options.filter((o) => o.initial).map((o) => o.answer);
}

/** Headings of the groups around a question, and display texts right before it: what a page says above the question. */
export function leadIn(filled: Filled, node: Node, lang: Lang): { headings: string[]; texts: string[] } {
  const headings = pathTo(node)
    .slice(0, -1)
    .map((n) => questionText(n.item, lang))
    .filter(Boolean);
  const siblings = node.parent?.item.item ?? filled.definition.resource.item ?? [],
    at = siblings.indexOf(node.item),
    texts: string[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const item = siblings[i];
    if (item?.type !== 'display') break;
    if (filled.isEnabled(item.linkId)) texts.unshift(questionText(item, lang));
  }
  return { headings, texts };
}

/** Computed values by link id: scores as numbers, others as their plain value. Items without a value are left out. */
export function calculate(definition: Definition, answers: Answers): Record<string, boolean | number | string> {
  return Object.fromEntries([...fill(definition, answers).calculated()].flatMap(([id, [first]]) => (first ? [[id, plain(first)]] : [])));
}
