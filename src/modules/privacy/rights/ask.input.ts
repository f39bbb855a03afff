import { dayOf } from '../../../kernel/clock.ts';
import { type Form, many, one } from '../../../kernel/page.ts';
import { type DateParts, readDate, typedDate } from '../../../ui/index.ts';
import { needsReason } from './deadline.rules.ts';
import type { Kind } from './kinds.ts';

export const WORDS_MAX = 4000;
/** Which of the data a request is about. */
export const AREAS = ['contact', 'assessments', 'appointments', 'visits', 'messages', 'drafts', 'other'] as const;
export type Area = (typeof AREAS)[number];

/** What was typed, as it was typed. */
export type Typed = { words: string; about: string[]; from: DateParts; to: DateParts; line: string };
export type Asked = { kind: Kind; words: string; about: Area[]; from: string | null; to: string | null; line: string | null };
export type Mistake = { field: 'words' | 'about' | 'from' | 'to'; key: `ask.${string}` & keyof typeof import('../locales/fi.json') };

export const typedAsk = (form: Form, query: URLSearchParams): Typed => ({
  words: one(form, 'words'),
  about: many(form, 'about'),
  from: typedDate(form, 'from'),
  to: typedDate(form, 'to'),
  line: /^\d{1,18}$/.exec(one(form, 'line') || (query.get('line') ?? ''))?.[0] ?? '',
});

/** Kinds that must say which data they are about, and those whose words may be left out. */
export const asksAbout = (kind: Kind): boolean => kind === 'correction' || kind === 'deletion' || kind === 'restriction' || kind === 'objection';
const maySayNothing = (kind: Kind): boolean => kind === 'access' || kind === 'log';

/** A request fit to be sent, or everything that is wrong with what was typed. Pure. */
export function readAsk(
  kind: Kind,
  form: Form,
  typed: Typed,
  now: Date,
): { asked: Asked; mistakes?: never } | { mistakes: Mistake[]; asked?: never } {
  const mistakes: Mistake[] = [];
  const about = AREAS.filter((area) => typed.about.includes(area));
  if (asksAbout(kind) && about.length === 0) mistakes.push({ field: 'about', key: 'ask.about.missing' });
  const from = kind === 'log' ? readDate(form, 'from') : ({ kind: 'empty' } as const);
  const to = kind === 'log' ? readDate(form, 'to') : ({ kind: 'empty' } as const);
  if (from.kind === 'impossible' || (from.kind === 'day' && from.day > dayOf(now))) mistakes.push({ field: 'from', key: 'ask.day.wrong' });
  if (to.kind === 'impossible') mistakes.push({ field: 'to', key: 'ask.day.wrong' });
  if (from.kind === 'day' && to.kind === 'day' && to.day < from.day) mistakes.push({ field: 'to', key: 'ask.day.order' });
  if (typed.words.length > WORDS_MAX) mistakes.push({ field: 'words', key: 'ask.words.long' });
  else if (typed.words === '' && from.kind === 'day' && needsReason(from.day, now)) mistakes.push({ field: 'words', key: 'ask.words.reason' });
  else if (typed.words === '' && !maySayNothing(kind)) mistakes.push({ field: 'words', key: 'ask.words.missing' });
  if (mistakes.length) return { mistakes };
  return {
    asked: {
      kind,
      words: typed.words,
      about: asksAbout(kind) ? about : [],
      from: from.kind === 'day' ? from.day : null,
      to: to.kind === 'day' ? to.day : null,
      line: kind === 'clarification' && typed.line ? typed.line : null,
    },
  };
}
