import { z } from 'zod';
import type { ShareId } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';

/** Long enough to read the code aloud, change the language or reload by mistake; then nobody sees it any more. */
const SHOWN_MINUTES = 5;
const kept = sealedCookie('polku_share', z.object({ share: z.string(), code: z.string(), session: z.string() }), SHOWN_MINUTES);

/** Keeps a new code for its page, in the browser that asked for it, for this session. The server has only its hash. */
export const keepToShow = (visit: Visit<Resident>, share: ShareId, code: string): void =>
  kept.keep(visit, { share, code, session: visit.actor.session });

/** The code to show on its page, when it was made just now in this session. */
export function codeToShow(visit: Visit<Resident>, share: ShareId): string | undefined {
  const made = kept.read(visit);
  return made?.share === share && made.session === visit.actor.session ? made.code : undefined;
}
