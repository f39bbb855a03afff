import type { ShareId } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';

const COOKIE = 'polku_share';
const CONTEXT = 'share.code';
/** Long enough to read the code aloud, change the language or reload by mistake; then nobody sees it any more. */
const SHOWN_SECONDS = 5 * 60;

/** Keeps a new code for its page: sealed, in the browser that asked for it, for this session. The server has only its hash. */
export function keepToShow(visit: Visit<Resident>, share: ShareId, code: string): void {
  const until = visit.now.getTime() + SHOWN_SECONDS * 1000;
  const sealed = visit.world.crypto.seal(JSON.stringify({ share, code, session: visit.actor.session, until }), CONTEXT);
  visit.setCookie(COOKIE, sealed, { maxAge: SHOWN_SECONDS });
}

/** The code to show on its page, when it was made just now in this session. */
export function codeToShow(visit: Visit<Resident>, share: ShareId): string | undefined {
  const sealed = visit.cookie(COOKIE);
  if (!sealed) return undefined;
  try {
    const kept: { share: string; code: string; session: string; until: number } = JSON.parse(visit.world.crypto.open(sealed, CONTEXT));
    return kept.share === share && kept.session === visit.actor.session && kept.until > visit.now.getTime() ? kept.code : undefined;
  } catch {
    // Altered, or sealed with a key that is gone.
    return undefined;
  }
}
