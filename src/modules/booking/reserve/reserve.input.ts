import { isEmail, phoneNumber } from '../../../engines/contact/index.ts';
import { type Form, one } from '../../../kernel/page.ts';

export const LONGEST_NOTE = 500;

/** What was typed, as it was typed. */
export type Typed = { phone: string; email: string; note: string };
export type Reserve = { phone: string; email: string; note: string };
export type Mistake = { field: 'phone' | 'email' | 'note'; key: 'problem.phone' | 'problem.email' | 'problem.contacts' | 'problem.note' };

/** Longer than any field may be, so that the mistake can be told and what was typed given back. */
const MOST_KEPT = 50_000;
export const typedIn = (form: Form): Typed => ({
  phone: one(form, 'phone').slice(0, 200),
  email: one(form, 'email').slice(0, 500),
  note: one(form, 'note').slice(0, MOST_KEPT),
});

/** What came along from a time that another took, if anything did. */
export const typedBefore = (form: Form): Typed | undefined => ('note' in form ? typedIn(form) : undefined);

/** What is fit to book with, or what is wrong with what was typed. One of telephone and e-mail is enough. Pure. */
export function readReserve(typed: Typed): { reserve: Reserve; mistakes?: never } | { mistakes: readonly Mistake[]; reserve?: never } {
  const phone = phoneNumber(typed.phone);
  const mistakes: Mistake[] = [];
  if (phone === undefined) mistakes.push({ field: 'phone', key: 'problem.phone' });
  if (typed.email && !isEmail(typed.email)) mistakes.push({ field: 'email', key: 'problem.email' });
  if (phone === '' && typed.email === '') mistakes.push({ field: 'phone', key: 'problem.contacts' });
  if (typed.note.length > LONGEST_NOTE) mistakes.push({ field: 'note', key: 'problem.note' });
  return mistakes.length > 0 ? { mistakes } : { reserve: { phone: phone!, email: typed.email, note: typed.note } };
}
