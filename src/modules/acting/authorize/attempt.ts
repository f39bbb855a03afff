import { z } from 'zod';
import type { Resident } from '../../../kernel/access.ts';
import { sameSecret } from '../../../kernel/crypto.ts';
import type { Visit } from '../../../kernel/page.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';

/** A choosing on its way at Suomi.fi: what only this browser knows until it comes back. Bound to the person too. */
const attempt = z.object({ state: z.string(), session: z.string(), requestId: z.string(), redirectUri: z.string(), person: z.string() });
export type Attempt = z.infer<typeof attempt>;

/** Time to choose at Suomi.fi. */
const ATTEMPT_MINUTES = 15;
const underWay = sealedCookie('polku_authorizing', attempt, ATTEMPT_MINUTES);

/** Remembers the choosing that begins; a newer one takes its place. */
export const remember = (visit: Visit<Resident>, begun: Omit<Attempt, 'person'>): void =>
  underWay.keep(visit, { ...begun, person: visit.actor.person });

/** The choosing that `state` belongs to, used once; nothing when this browser and person began none such, or too long ago. */
export function take(visit: Visit<Resident>, state: string | null): Attempt | undefined {
  const begun = underWay.read(visit);
  if (!begun || !state || !sameSecret(begun.state, state) || begun.person !== visit.actor.person) return undefined;
  underWay.forget(visit);
  return begun;
}
