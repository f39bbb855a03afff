import type { Form } from '../../../kernel/page.ts';
import { many, one } from '../../../kernel/page.ts';
import { isPeriod, type Period } from '../period.ts';

export const WHAT = ['person', 'matters', 'appointments', 'favourites'] as const;
export type What = (typeof WHAT)[number];
export const FORMS = ['print', 'json', 'fhir'] as const;
export type As = (typeof FORMS)[number];

/** What is taken along, from what time, and in what form. */
export type Wanted = { what: What[]; period: Period; as: As };
export type Typed = { what: What[]; period: Period; as: As | undefined };
export type Mistake = 'what' | 'as';

const isWhat = (text: string): text is What => (WHAT as readonly string[]).includes(text);
const isAs = (text: string): text is As => (FORMS as readonly string[]).includes(text);

/** Reads the form; FHIR has everything in it, so it needs no choice of what. */
export function readTyped(form: Form): { typed: Typed; mistakes: Mistake[] } {
  const as = one(form, 'as');
  const period = one(form, 'period');
  const typed: Typed = {
    what: WHAT.filter((what) => many(form, 'what').includes(what)),
    period: isPeriod(period) ? period : 'all',
    as: isAs(as) ? as : undefined,
  };
  const mistakes: Mistake[] = [];
  if (typed.what.length === 0 && typed.as !== 'fhir') mistakes.push('what');
  if (!typed.as) mistakes.push('as');
  return { typed, mistakes };
}

/** Where the file or the document is. */
export function addressOf({ what, period, as }: Wanted): string {
  if (as === 'fhir') return '/my/download/fhir';
  return `/my/download/${as}?${new URLSearchParams({ what: what.join(','), period })}`;
}

/** Reads an address made by `addressOf`; everything, when it names nothing known. */
export function readAddress(query: URLSearchParams): { what: What[]; period: Period } {
  const what = (query.get('what') ?? '').split(',').filter(isWhat);
  const period = query.get('period');
  return { what: what.length > 0 ? what : [...WHAT], period: isPeriod(period) ? period : 'all' };
}
