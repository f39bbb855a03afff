import type { Actor } from '../../kernel/access.ts';
import { randomToken } from '../../kernel/crypto.ts';
import type { BrowserKey } from '../../kernel/ids.ts';
import type { Visit } from '../../kernel/page.ts';
import type { World } from '../../kernel/world.ts';
import type { ConversationId } from './conversation.ts';

/** Holds the random token by which a browser's votes are its own. Not the one of matters: opinions and care have nothing to do with each other. */
const COOKIE = 'polku_voice';
const DAYS = 400;

type Browser = Pick<Visit, 'world' | 'cookie' | 'setCookie'>;

/**
 * Whoever takes part, as the database knows them: nobody, with a key that is this browser's in this conversation only. Also for someone signed in:
 * what a person thinks is not to be found under their name, neither in votes nor in the audit.
 */
export function participantIn({ world, cookie }: Browser, conversation: ConversationId): Actor {
  const token = cookie(COOKIE);
  return token ? participantWith(world, token, conversation) : { role: 'anonymous' };
}

/** Has this browser a token already? */
export const hasToken = ({ cookie }: Browser): boolean => Boolean(cookie(COOKIE));

/** The same, with a token given to a browser that has none yet: before the first vote. */
export function newParticipantIn(browser: Browser, conversation: ConversationId): Actor {
  const token = browser.cookie(COOKIE) ?? randomToken();
  browser.setCookie(COOKIE, token, { maxAge: DAYS * 86_400 });
  return participantWith(browser.world, token, conversation);
}

/** The browser is nobody again, in every conversation; what it said stays. */
export const forgetToken = ({ setCookie }: Browser): void => setCookie(COOKIE, '', { maxAge: 0 });

const FRAMED = 'polku_voice_framed';
/** Is it a token as we give them? */
export const isToken = (text: string | undefined): text is string => text !== undefined && /^[\w-]{43}$/.test(text);

/** The token of a browser in another site's frame, given if it has none: one for each site around, and none that lasts where the browser keeps nothing. */
export function framedToken({ cookie, setCookie }: Browser): string {
  const known = cookie(FRAMED);
  const token = isToken(known) ? known : randomToken();
  setCookie(FRAMED, token, { maxAge: DAYS * 86_400, framed: true });
  return token;
}

/** The participant behind a token. */
export const participantWith = (world: World, token: string, conversation: ConversationId): Actor => ({
  role: 'anonymous',
  browser: world.crypto.keyed(`${conversation}:${token}`, 'participation.participant') as BrowserKey,
});
