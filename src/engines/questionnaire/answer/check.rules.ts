import { sayDate } from '../../../kernel/clock.ts';
import { type Form, many, one } from '../../../kernel/page.ts';
import type { Node } from '../define/definition.ts';
import { EXT, extensionOf } from '../define/extensions.ts';
import type { Answer } from '../fhir.ts';
import { readDate, readNumber, readTime } from './reading.ts';
import { unitsOf } from './units.ts';

/** Why something typed is not an answer. The words are in `locales/` under `problem.<key>`. */
export type ProblemKey =
  | 'missing' | 'choose' | 'choose-some' | 'only-one' | 'not-an-option' | 'exclusive' | 'too-many' | 'too-few' | 'other'
  | 'number' | 'whole-number' | 'too-small' | 'too-big' | 'date' | 'too-early' | 'too-late' | 'time' | 'too-short' | 'too-long' | 'unit'; // biome-ignore format: a list read in one look
export type Problem = { key: ProblemKey; values?: Record<string, string | number> };
export type Checked = { answers: Answer[] } | { problem: Problem };

/** Longest texts when the definition sets no limit. */
export const LONGEST = { string: 255, text: 2000 } as const;
/** What a form posts when the person writes their own answer to an open choice, in the field `<field>-other`. */
export const OTHER = '_other';

const no = (key: ProblemKey, values?: Problem['values']): { problem: Problem } => ({ problem: { key, ...(values && { values }) } });

/**
 * Reads what was typed into a question. Pure. Nothing typed is a problem only when an answer is required; else it is "no answer" (an empty list).
 * @param field name of the form field; a free answer comes in `<field>-other`, a unit in `<field>-unit`
 */
export function check(node: Node, form: Form, field = 'answer'): Checked {
  const { item } = node;
  if (item.type === 'choice' || item.type === 'open-choice') return chosen(node, form, field);
  const raw = clean(one(form, field));
  if (raw === '') return item.required ? no(item.type === 'boolean' ? 'choose' : 'missing') : { answers: [] };
  switch (item.type) {
    case 'boolean':
      return raw === 'true' || raw === 'false' ? { answers: [{ valueBoolean: raw === 'true' }] } : no('not-an-option');
    case 'integer':
    case 'decimal':
    case 'quantity':
      return numeric(node, raw, form, field);
    case 'date':
      return dated(node, raw);
    case 'time': {
      const time = readTime(raw);
      return time ? { answers: [{ valueTime: time }] } : no('time');
    }
    default:
      return written(node, raw);
  }
}

function chosen(node: Node, form: Form, field: string): Checked {
  const { item, options } = node;
  const keys = [
    ...new Set(
      many(form, field)
        .map((k) => k.trim())
        .filter(Boolean),
    ),
  ];
  const own = clean(one(form, `${field}-other`)),
    takesOwn = item.type === 'open-choice';
  // Words in the free field count also when its option was not ticked: nothing typed is lost.
  if (takesOwn && own && !keys.includes(OTHER) && (item.repeats || keys.length === 0)) keys.push(OTHER);
  if (keys.length === 0) return item.required ? no(item.repeats ? 'choose-some' : 'choose') : { answers: [] };
  if (!item.repeats && keys.length > 1) return no('only-one');
  const answers: Answer[] = [];
  let exclusive = false;
  for (const key of keys) {
    const option = options.find((o) => o.key === key);
    if (option) {
      answers.push(option.answer);
      exclusive ||= option.exclusive;
    } else if (key === OTHER && takesOwn) {
      if (own === '') return no('other');
      if (own.length > (item.maxLength ?? LONGEST.string)) return no('too-long', { max: item.maxLength ?? LONGEST.string });
      answers.push({ valueString: own });
    } else return no('not-an-option');
  }
  if (exclusive && answers.length > 1) return no('exclusive');
  const least = extensionOf(item, EXT.minOccurs)?.valueInteger,
    most = extensionOf(item, EXT.maxOccurs)?.valueInteger;
  if (most !== undefined && answers.length > most) return no('too-many', { max: most });
  if (least !== undefined && answers.length < least) return no('too-few', { min: least });
  return { answers };
}

function numeric(node: Node, raw: string, form: Form, field: string): Checked {
  const { item } = node,
    value = readNumber(raw);
  if (value === undefined) return no(item.type === 'integer' ? 'whole-number' : 'number');
  if (item.type === 'integer' && !Number.isSafeInteger(value)) return no('whole-number');
  const least = extensionOf(item, EXT.minValue),
    most = extensionOf(item, EXT.maxValue);
  const min = least?.valueInteger ?? least?.valueDecimal ?? least?.valueQuantity?.value,
    max = most?.valueInteger ?? most?.valueDecimal ?? most?.valueQuantity?.value;
  if (min !== undefined && value < min) return no('too-small', { min, max: max ?? '' });
  if (max !== undefined && value > max) return no('too-big', { min: min ?? '', max });
  if (item.type === 'integer') return { answers: [{ valueInteger: value }] };
  if (item.type === 'decimal') return { answers: [{ valueDecimal: value }] };
  const units = unitsOf(item),
    wanted = one(form, `${field}-unit`);
  const unit = units.length > 1 ? units.find((u) => u.code === wanted) : units[0];
  if (units.length > 1 && !unit) return no('unit');
  return { answers: [{ valueQuantity: { value, ...(unit && { unit: unit.display ?? unit.code, system: unit.system, code: unit.code }) } }] };
}

function dated(node: Node, raw: string): Checked {
  const date = readDate(raw);
  if (!date) return no('date');
  const min = extensionOf(node.item, EXT.minValue)?.valueDate,
    max = extensionOf(node.item, EXT.maxValue)?.valueDate;
  if (min && date < min) return no('too-early', { min: sayDate(min) });
  if (max && date > max) return no('too-late', { max: sayDate(max) });
  return { answers: [{ valueDate: date }] };
}

function written(node: Node, raw: string): Checked {
  const { item } = node,
    max = item.maxLength ?? (item.type === 'text' ? LONGEST.text : LONGEST.string);
  const text = item.type === 'text' ? raw : raw.replace(/\s+/g, ' ');
  const min = extensionOf(item, EXT.minLength)?.valueInteger;
  if (text.length > max) return no('too-long', { max });
  if (min !== undefined && text.length < min) return no('too-short', { min });
  return { answers: [{ valueString: text }] };
}

/** What the database's JSON cannot hold (NUL, broken surrogates) or nobody typed on purpose is dropped. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim();
