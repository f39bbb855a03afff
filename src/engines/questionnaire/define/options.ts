import type { Lang } from '../../../kernel/i18n.ts';
import type { Answer, AnswerOption, Coding, Concept, Element, Item, Questionnaire, ValueSet } from '../fhir.ts';
import { EXT, extensionOf, weightIn } from './extensions.ts';
import { inWords } from './wording.ts';

/** One thing that can be chosen. `key` is what a form posts: the code, or the value itself. */
export type Option = {
  key: string;
  answer: Answer;
  weight: number | undefined;
  /** "None of these": cannot be chosen together with others. */
  exclusive: boolean;
  /** chosen before the person has answered */
  initial: boolean;
  words(lang: Lang): string;
};

/** The options of a choice item in their order; empty when the item has none or its value set is not contained in the definition. */
export function optionsOf(questionnaire: Questionnaire, item: Item): Option[] {
  if (item.answerOption) return distinct(item.answerOption.map(fromAnswerOption).filter((o) => o !== undefined));
  const set = item.answerValueSet && valueSet(questionnaire, item.answerValueSet);
  return set ? distinct(codesOf(set).map(({ system, concept }) => fromConcept(system, concept))) : [];
}

/** Two code systems may share a code; then the key carries the system too. */
function distinct(options: Option[]): Option[] {
  const seen = new Map<string, number>();
  for (const o of options) seen.set(o.key, (seen.get(o.key) ?? 0) + 1);
  return options.map((o) =>
    (seen.get(o.key) ?? 0) > 1 && 'valueCoding' in o.answer ? { ...o, key: `${o.answer.valueCoding.system ?? ''}|${o.key}` } : o,
  );
}

function fromAnswerOption(option: AnswerOption): Option | undefined {
  const common = {
    weight: weightIn(option),
    exclusive: extensionOf(option, EXT.optionExclusive)?.valueBoolean === true,
    initial: option.initialSelected === true,
  };
  const { valueCoding: coding, valueString, valueInteger, valueDate, valueTime } = option;
  if (coding) return { ...common, ...coded(coding, coding._display) };
  const plain = valueString ?? valueInteger ?? valueDate ?? valueTime;
  if (plain === undefined) return undefined;
  const answer =
    valueString !== undefined
      ? { valueString }
      : valueInteger !== undefined
        ? { valueInteger }
        : valueDate !== undefined
          ? { valueDate }
          : { valueTime: String(valueTime) };
  return { ...common, key: String(plain), answer, words: () => String(plain) };
}

const fromConcept = (system: string | undefined, concept: Concept): Option => ({
  weight: weightIn(concept),
  exclusive: false,
  initial: false,
  ...coded({ system, code: concept.code, display: concept.display }, concept._display),
});

function coded({ system, code, display }: Coding, translations: Element | undefined) {
  const coding: Coding = { ...(system !== undefined && { system }), ...(code !== undefined && { code }), ...(display !== undefined && { display }) };
  return { key: code ?? display ?? '', answer: { valueCoding: coding }, words: (lang: Lang) => inWords(display, translations, lang) || (code ?? '') };
}

function valueSet(questionnaire: Questionnaire, reference: string): ValueSet | undefined {
  const sets = questionnaire.contained?.filter((r): r is ValueSet => r.resourceType === 'ValueSet') ?? [];
  return sets.find((s) => (reference.startsWith('#') ? s.id === reference.slice(1) : s.url === reference.split('|')[0]));
}

function codesOf(set: ValueSet): { system: string | undefined; concept: Concept }[] {
  type Contained = NonNullable<NonNullable<ValueSet['expansion']>['contains']>;
  const flat = (list: Contained): Contained => list.flatMap((c) => [...(c.abstract ? [] : [c]), ...flat(c.contains ?? [])]);
  if (set.expansion?.contains) return flat(set.expansion.contains).map((c) => ({ system: c.system, concept: c }));
  return set.compose?.include?.flatMap(({ system, concept = [] }) => concept.map((c) => ({ system, concept: c }))) ?? [];
}
