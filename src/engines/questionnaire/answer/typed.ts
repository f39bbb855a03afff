import { sayDate } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Form } from '../../../kernel/page.ts';
import type { Node } from '../define/definition.ts';
import type { Answer } from '../fhir.ts';
import { plain, sameCoding } from './answers.ts';
import { OTHER } from './check.rules.ts';

/** An answer as it would be typed into the form: the opposite of `check`. Numbers with a comma in Finnish and Swedish, days as '23.11.2026'. */
export function asTyped(node: Node, answers: readonly Answer[], lang: Lang, field = 'answer'): Form {
  const typed: Record<string, string | string[]> = {};
  const keys: string[] = [];
  for (const answer of answers) {
    const option = node.options.find((o) => sameAnswer(o.answer, answer));
    if (option) keys.push(option.key);
    else if (node.item.type === 'open-choice') {
      keys.push(OTHER);
      typed[`${field}-other`] = String(plain(answer));
    } else keys.push(text(answer, lang));
    if ('valueQuantity' in answer && answer.valueQuantity.code) typed[`${field}-unit`] = answer.valueQuantity.code;
  }
  return { ...typed, [field]: keys };
}

function sameAnswer(a: Answer, b: Answer): boolean {
  if ('valueCoding' in a && 'valueCoding' in b) return sameCoding(a.valueCoding, b.valueCoding);
  return Object.keys(a)[0] === Object.keys(b)[0] && !('valueCoding' in a) && plain(a) === plain(b);
}

function text(answer: Answer, lang: Lang): string {
  if ('valueDate' in answer) return sayDate(answer.valueDate);
  if ('valueTime' in answer) return answer.valueTime.slice(0, 5);
  const value = plain(answer);
  return typeof value === 'number' && lang !== 'en' ? String(value).replace('.', ',') : String(value);
}
