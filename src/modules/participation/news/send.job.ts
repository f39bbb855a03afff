import { sendMail } from '../../../engines/notify/index.ts';
import type { Actor } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import { placeIn } from '../addresses.ts';
import { type Conversation, type ConversationId, textIn } from '../conversation.ts';
import { conversationWith } from '../conversation.store.ts';
import { say } from '../texts.ts';
import { findSubscription, type SubscriptionId, subscribersOf, tokenOf } from './subscription.store.ts';

export const SEND = 'participation:send';
const machinery: Actor = { role: 'system', name: 'participation' };

/** What subscribers hear of, and the link that proves an address. */
export type News = 'proof' | 'closed' | 'decision';

/** Tells every subscriber, once each: `key` names the news for ever ('decision:1'). As the system. */
export async function tellSubscribers(tx: Tx, conversation: ConversationId, news: Exclude<News, 'proof'>, key: string): Promise<number> {
  const all = await subscribersOf(tx, conversation);
  for (const id of all) later(tx, id, news, key);
  return all.length;
}

/** Puts one message on its way. */
export const later = (tx: Tx, subscription: SubscriptionId, news: News, key: string): void =>
  tx.job(SEND, { subscription, news, key }, { key: `${SEND}:${subscription}:${key}` });

/** Sends one message; a passing fault is tried again with back-off, and mail servers know a repeated one by its id. */
export async function send(payload: Record<string, unknown>, world: World): Promise<void> {
  const { subscription, news, key } = payload as { subscription: SubscriptionId; news: News; key: string };
  const found = await look(world, machinery, { action: 'participation.send' }, async (tx) => {
    const to = await findSubscription(tx, world, subscription);
    return to && (to.confirmed || news === 'proof') ? { to, conversation: await conversationWith(tx.db, to.conversation) } : undefined;
  });
  if (!found?.conversation) return;
  const { to, conversation } = found;
  const { subject, text } = wordsFor(world, conversation, news, to.lang, tokenOf(world, subscription));
  const came = await sendMail(world, {
    id: `participation.${subscription}.${key.replace(/\W/g, '-')}`,
    to: to.to,
    subject,
    text,
    at: world.clock(),
    files: [],
  });
  // What the address refuses for good is not tried again; the rest is, by throwing.
  if (came.kind === 'later') throw new Error(`mail not sent: ${came.why}`);
}

function wordsFor(world: World, conversation: Conversation, news: News, lang: 'fi' | 'sv' | 'en', token: string): { subject: string; text: string } {
  const t = say(lang);
  const { question } = textIn(conversation.texts, conversation.langs, lang).text;
  const page = `${world.config.url}/${lang}${placeIn(conversation.slug)}`;
  const own = `${world.config.url}/${lang}${placeIn(conversation.slug, 'news')}?token=${token}`;
  if (news === 'proof') return { subject: t('mail.proof.subject'), text: t('mail.proof.text', { question, link: own }) };
  return {
    subject: t(`mail.${news}.subject`),
    text: `${t(`mail.${news}.text`, { question, link: page })}\n\n${t('mail.unsubscribe', { link: own })}`,
  };
}
