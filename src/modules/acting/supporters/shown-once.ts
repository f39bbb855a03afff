import { z } from 'zod';
import type { MatterId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';

/** A new code on its way from the press of the button to the page that shows it, once: never in an address or the database. */
const invited = sealedCookie('polku_invited', z.object({ matter: z.string(), code: z.string() }), 2);

export const keepCode = (visit: Visit, matter: MatterId, code: string): void => invited.keep(visit, { matter, code });
export const forgetCode = (visit: Visit): void => invited.forget(visit);

/** The code just made for the matter in this browser. */
export function keptCode(visit: Visit, matter: MatterId): string | undefined {
  const kept = invited.read(visit);
  return kept?.matter === matter ? kept.code : undefined;
}
