import { type Form, one } from '../../kernel/page.ts';

export type DateParts = { day: string; month: string; year: string };

/** Names of the three form fields of a date. */
export const partNames = (name: string): DateParts => ({ day: `${name}-day`, month: `${name}-month`, year: `${name}-year` });

/** What was typed, to be given back as it was. */
export function typedDate(form: Form, name: string): DateParts {
  const names = partNames(name);
  return { day: one(form, names.day), month: one(form, names.month), year: one(form, names.year) };
}

/** The day typed ('1985-03-27'), `empty` when nothing was, `impossible` when there is no such day. */
export function readDate(form: Form, name: string): { kind: 'day'; day: string } | { kind: 'empty' } | { kind: 'impossible' } {
  const { day, month, year } = typedDate(form, name);
  if (!day && !month && !year) return { kind: 'empty' };
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return { kind: 'impossible' };
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? { kind: 'day', day: iso } : { kind: 'impossible' };
}
