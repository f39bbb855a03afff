import {
  type Contact,
  type CallTime,
  isCallTime,
  isInterpreterLanguage,
  isNeed,
  KINDS,
  LONGEST_NEEDS,
  type MessageKind,
  type Need,
  type Way,
  type Wishes,
} from '../../../engines/contact/index.ts';
import { type Form, many, one } from '../../../kernel/page.ts';
import { readContacts, type Typed, typedContacts } from './addresses.input.ts';

/** The page's sections; each is a form of its own and saved by itself. */
export const SECTIONS = ['addresses', 'channels', 'digital', 'needs'] as const;
export type Section = (typeof SECTIONS)[number];
export const sectionOf = (form: Form): Section => SECTIONS.find((s) => s === one(form, 'section')) ?? 'addresses';

/** What the page's fields hold: kept, or typed and not yet kept. */
export type Values = {
  addresses: Typed;
  channels: Record<MessageKind, readonly string[]>;
  digital: { digital: string; callTime: string };
  needs: { interpreter: string; needs: readonly string[]; needsNote: string };
};

/** Channels that can be chosen for each kind. A reminder by letter would come too late; news by letter would cost more than they are worth. */
export const OFFERED: Readonly<Record<MessageKind, readonly Way[]>> = {
  reminder: ['sms', 'email'],
  message: ['sms', 'email', 'letter'],
  news: ['sms', 'email'],
};
/** What holds until something is chosen. */
const UNCHOSEN: Values['channels'] = { reminder: ['sms', 'email'], message: ['sms', 'email'], news: [] };

export const valuesOf = (contact: Contact, wishes: Wishes): Values => ({
  addresses: { phone: contact.sms?.value ?? '', email: contact.email?.value ?? '', lang: contact.lang },
  channels: { ...UNCHOSEN, ...wishes.channels },
  digital: { digital: wishes.digital ? 'yes' : 'no', callTime: wishes.callTime ?? '' },
  needs: { interpreter: wishes.interpreter ?? '', needs: wishes.needs, needsNote: wishes.needsNote },
});

/** Longer than any note may be, so that the mistake can be told and what was typed given back. */
const MOST_KEPT = 50_000;

/** The values with what was typed into one section. */
export function withTyped(values: Values, section: Section, form: Form): Values {
  switch (section) {
    case 'addresses':
      return { ...values, addresses: typedContacts(form) };
    case 'channels':
      return { ...values, channels: { reminder: many(form, 'reminder'), message: many(form, 'message'), news: many(form, 'news') } };
    case 'digital':
      return { ...values, digital: { digital: one(form, 'digital'), callTime: one(form, 'callTime') } };
    case 'needs':
      return {
        ...values,
        needs: { interpreter: one(form, 'interpreter'), needs: many(form, 'needs'), needsNote: one(form, 'needsNote').slice(0, MOST_KEPT) },
      };
  }
}

export type Mistake = {
  field: string;
  key:
    | 'contact.phone.wrong'
    | 'contact.email.wrong'
    | 'contact.lang.missing'
    | 'channels.wrong'
    | 'digital.missing'
    | 'interpreter.wrong'
    | 'needs.long';
};

/** What is wrong with a section, all at once. Pure. */
export function mistakesIn(section: Section, { addresses, channels, digital, needs }: Values): readonly Mistake[] {
  switch (section) {
    case 'addresses':
      return readContacts(addresses).mistakes ?? [];
    case 'channels':
      return KINDS.filter((kind) => channels[kind].some((way) => !OFFERED[kind].includes(way as Way))).map((field) => ({
        field,
        key: 'channels.wrong',
      }));
    case 'digital':
      return digital.digital === 'yes' || digital.digital === 'no' ? [] : [{ field: 'digital', key: 'digital.missing' }];
    case 'needs':
      return [
        ...(needs.interpreter && !isInterpreterLanguage(needs.interpreter) ? [{ field: 'interpreter', key: 'interpreter.wrong' } as const] : []),
        ...(needs.needsNote.length > LONGEST_NEEDS ? [{ field: 'needsNote', key: 'needs.long' } as const] : []),
      ];
  }
}

/** Values of a section without mistakes, as they are kept. */
export const channelsOf = (v: Values['channels']): Wishes['channels'] =>
  Object.fromEntries(KINDS.map((k) => [k, v[k].filter((w): w is Way => OFFERED[k].includes(w as Way))]));
export const callTimeOf = (v: Values['digital']): CallTime | null => (isCallTime(v.callTime) ? v.callTime : null);
export const needsOf = (v: Values['needs']): { interpreter: string | null; needs: Need[]; needsNote: string } => ({
  interpreter: v.interpreter || null,
  needs: v.needs.filter(isNeed),
  needsNote: v.needsNote.trim(),
});
