import type { AnswerOption, Coding, Element, EnableWhen, Extension, Item, Questionnaire } from '../fhir.ts';
import { EXT } from './extensions.ts';
import type { Words } from '../decide/decision.ts';

/**
 * Writes Questionnaires briefly, for content kept as TypeScript: Finnish as the resource's own language, Swedish and English as translations.
 *
 *     form({ id: 'sore-throat', version: '1.0.0', title: { fi, sv, en } }, [
 *       yesNo('fever', { fi: 'Onko sinulla kuumetta?', … }),
 *       number('degrees', { fi: 'Paljonko?', … }, { min: 35, max: 43, when: [is('fever', true)] }),
 *     ])
 */
export function form(
  head: { id: string; url: string; version: string; title: Words; description: Words; purpose?: Words; status?: 'draft' | 'active' },
  item: Item[],
): Questionnaire {
  const { id, url, version, status = 'active' } = head;
  return {
    resourceType: 'Questionnaire',
    id,
    url,
    version,
    name: id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    status,
    language: 'fi',
    ...text('title', head.title),
    ...text('description', head.description),
    ...(head.purpose && text('purpose', head.purpose)),
    item,
  };
}

type Common = { help?: Words; when?: EnableWhen[]; any?: boolean; optional?: boolean };
type Choice = Words & { code: string; weight?: number; exclusive?: boolean };

/** One of several. */
export const choice = (linkId: string, asks: Words, options: readonly Choice[], more: Common & { system?: string } = {}): Item => ({
  ...question(linkId, 'choice', asks, more),
  answerOption: options.map((o) => optionOf(o, more.system)),
});
/** Any of several: tick boxes. Mark "none of these" `exclusive`. */
export const choices = (linkId: string, asks: Words, options: readonly Choice[], more: Common & { system?: string } = {}): Item => ({
  ...choice(linkId, asks, options, more),
  repeats: true,
});
export const yesNo = (linkId: string, asks: Words, more: Common = {}): Item => question(linkId, 'boolean', asks, more);
export const number = (linkId: string, asks: Words, more: Common & { min?: number; max?: number; format?: Words; decimal?: boolean } = {}): Item =>
  question(linkId, more.decimal ? 'decimal' : 'integer', asks, more, [
    ...limit(EXT.minValue, more.min, more.decimal),
    ...limit(EXT.maxValue, more.max, more.decimal),
    ...(more.format ? [{ url: EXT.entryFormat, valueString: more.format.fi, _valueString: translations(more.format) }] : []),
  ]);
export const freeText = (linkId: string, asks: Words, more: Common & { max?: number } = {}): Item => ({
  ...question(linkId, 'text', asks, more),
  ...(more.max && { maxLength: more.max }),
});
export const group = (linkId: string, heading: Words, item: Item[], more: Pick<Common, 'when' | 'any'> = {}): Item => ({
  linkId,
  type: 'group',
  ...text('text', heading),
  ...enabling(more),
  item,
});
/** A number worked out from the answers by a FHIRPath formula; never asked, may be used in rules. */
export const score = (linkId: string, name: Words, formula: string): Item => ({
  linkId,
  type: 'integer',
  readOnly: true,
  ...text('text', name),
  extension: [{ url: EXT.calculatedExpression, valueExpression: { language: 'text/fhirpath', expression: formula } }],
});

/** Asked when the other question has this answer: a code, yes or no. */
export const is = (question: string, answer: string | boolean, system?: string): EnableWhen =>
  typeof answer === 'boolean'
    ? { question, operator: '=', answerBoolean: answer }
    : { question, operator: '=', answerCoding: { ...(system && { system }), code: answer } };
export const compared = (question: string, operator: '<' | '>' | '<=' | '>=', answerInteger: number): EnableWhen => ({
  question,
  operator,
  answerInteger,
});

function question(linkId: string, type: Item['type'], asks: Words, more: Common, extension: Extension[] = []): Item {
  const help: Item | undefined = more.help && {
    linkId: `${linkId}-help`,
    type: 'display',
    ...text('text', more.help),
    extension: [
      { url: EXT.itemControl, valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] } },
    ],
  };
  return {
    linkId,
    type,
    ...text('text', asks),
    ...(!more.optional && { required: true }),
    ...enabling(more),
    ...(extension.length && { extension }),
    ...(help && { item: [help] }),
  };
}
const enabling = ({ when, any }: Pick<Common, 'when' | 'any'>): Pick<Item, 'enableWhen' | 'enableBehavior'> =>
  when?.length ? { enableWhen: when, ...(when.length > 1 && { enableBehavior: any ? ('any' as const) : ('all' as const) }) } : {};

function optionOf({ code, weight, exclusive, ...words }: Choice, system: string | undefined): AnswerOption {
  const coding: Coding = { ...(system && { system }), code, ...text('display', words) };
  const extension: Extension[] = [
    ...(weight === undefined ? [] : [{ url: EXT.ordinalValue, valueDecimal: weight }]),
    ...(exclusive ? [{ url: EXT.optionExclusive, valueBoolean: true }] : []),
  ];
  return { ...(extension.length && { extension }), valueCoding: coding };
}

const limit = (url: string, value: number | undefined, decimal = false): Extension[] =>
  value === undefined ? [] : [{ url, ...(decimal ? { valueDecimal: value } : { valueInteger: value }) }];
const text = <Field extends string>(field: Field, words: Words) =>
  ({ [field]: words.fi, [`_${field}`]: translations(words) }) as { [K in Field]: string } & { [K in `_${Field}`]: Element };
const translations = ({ sv, en }: Words): Element => ({
  extension: Object.entries({ sv, en }).map(([lang, content]) => ({
    url: EXT.translation,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  })),
});
