import type { Db } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';
import { placeIn } from './addresses.ts';
import { phaseOf, type TextLang, textIn } from './conversation.ts';
import { listConversations } from './conversation.store.ts';

/** A conversation one may join now, as other pages tell of it. */
export type OpenConversation = { address: string; question: Required<Localized>; closesAt: Date | null };

/** Conversations to take part in now, those that close soonest first: for the front page. `address`: a path without language. */
export async function openConversations(db: Db, now: Date): Promise<OpenConversation[]> {
  const open = (await listConversations(db)).filter((c) => phaseOf(c, now) === 'open');
  return open.map((c) => {
    const inLang = (lang: TextLang) => textIn(c.texts, c.langs, lang).text.question;
    return { address: placeIn(c.slug), question: { fi: inLang('fi'), sv: inLang('sv'), en: inLang('en') }, closesAt: c.closesAt };
  });
}
