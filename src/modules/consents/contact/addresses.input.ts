import { isEmail, phoneNumber } from '../../../engines/contact/index.ts';
import { isLang, type Lang } from '../../../kernel/i18n.ts';
import { type Form, one } from '../../../kernel/page.ts';

/** What was typed, as it was typed. */
export type Typed = { phone: string; email: string; lang: string };
type Contacts = { phone: string; email: string; lang: Lang };
export type Mistake = { field: 'phone' | 'email' | 'lang'; key: 'contact.phone.wrong' | 'contact.email.wrong' | 'contact.lang.missing' };

export const typedContacts = (form: Form): Typed => ({
  phone: one(form, 'phone').slice(0, 200),
  email: one(form, 'email').slice(0, 500),
  lang: one(form, 'lang'),
});

/** Contact details fit to keep, or what is wrong with what was typed. Telephone and e-mail may be empty. Pure. */
export function readContacts(typed: Typed): { contacts: Contacts; mistakes?: never } | { mistakes: readonly Mistake[]; contacts?: never } {
  const phone = phoneNumber(typed.phone);
  const mistakes: Mistake[] = [];
  if (phone === undefined) mistakes.push({ field: 'phone', key: 'contact.phone.wrong' });
  if (typed.email && !isEmail(typed.email)) mistakes.push({ field: 'email', key: 'contact.email.wrong' });
  if (!isLang(typed.lang)) mistakes.push({ field: 'lang', key: 'contact.lang.missing' });
  return mistakes.length > 0 ? { mistakes } : { contacts: { phone: phone!, email: typed.email, lang: typed.lang as Lang } };
}
