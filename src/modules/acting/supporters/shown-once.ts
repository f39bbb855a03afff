import type { MatterId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';

/** A new code on its way from the press of the button to the page that shows it, once: in a sealed cookie, never in an address or the database. */
const COOKIE = 'polku_invited';
const CONTEXT = 'acting.invited';

export const keepCode = ({ world, setCookie }: Visit, matter: MatterId, code: string): void =>
  setCookie(COOKIE, world.crypto.seal(`${matter} ${code}`, CONTEXT), { maxAge: 120 });
export const forgetCode = ({ setCookie }: Visit): void => setCookie(COOKIE, '', { maxAge: 0 });

export function keptCode({ world, cookie }: Visit, matter: MatterId): string | undefined {
  try {
    const [of, code] = world.crypto.open(cookie(COOKIE) ?? '', CONTEXT).split(' ');
    return of === matter ? code : undefined;
  } catch {
    return undefined;
  }
}
