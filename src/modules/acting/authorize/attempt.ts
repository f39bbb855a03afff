import { z } from 'zod';
import type { Resident } from '../../../kernel/access.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import { sameSecret } from '../../../kernel/crypto.ts';
import type { Visit } from '../../../kernel/page.ts';

/** A choosing on its way at Suomi.fi: what only this browser knows until it comes back. Bound to the person too. */
const attempt = z.object({
  state: z.string(),
  session: z.string(),
  requestId: z.string(),
  redirectUri: z.string(),
  person: z.string(),
  at: z.number(),
});
export type Attempt = z.infer<typeof attempt>;

const COOKIE = 'polku_authorizing';
const CONTEXT = 'acting.attempt';
/** Time to choose at Suomi.fi. */
export const ATTEMPT_MINUTES = 15;
type Browser = Pick<Visit<Resident>, 'world' | 'now' | 'cookie' | 'setCookie' | 'actor'>;

/** Remembers the choosing that begins, in a sealed cookie scripts cannot read; a newer one takes its place. */
export function remember({ world, now, setCookie, actor }: Browser, begun: Omit<Attempt, 'person' | 'at'>): void {
  const sealed = world.crypto.seal(JSON.stringify({ ...begun, person: actor.person, at: now.getTime() }), CONTEXT);
  setCookie(COOKIE, sealed, { maxAge: ATTEMPT_MINUTES * 60 });
}

/** The choosing that `state` belongs to, used once; nothing when this browser and person began none such, or too long ago. */
export function take({ world, now, cookie, setCookie, actor }: Browser, state: string | null): Attempt | undefined {
  const sealed = cookie(COOKIE);
  if (!sealed || !state) return undefined;
  try {
    const begun = attempt.parse(JSON.parse(world.crypto.open(sealed, CONTEXT)));
    const fits = sameSecret(begun.state, state) && begun.person === actor.person && begun.at > plusMinutes(now, -ATTEMPT_MINUTES).getTime();
    if (!fits) return undefined;
    setCookie(COOKIE, '', { maxAge: 0 });
    return begun;
  } catch {
    return undefined;
  }
}
