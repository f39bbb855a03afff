import { z } from 'zod';
import { plusMinutes } from '../../../kernel/clock.ts';
import { sameSecret } from '../../../kernel/crypto.ts';
import type { Visit } from '../../../kernel/page.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';
import type { Audience } from '../audience.ts';

/** A sign-in on its way: what only this browser knows until the provider sends it back. */
export type Attempt = {
  as: Audience;
  back?: string | undefined;
  /** Somebody signed in makes sure who they are. */
  identify?: boolean | undefined;
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
  at: number;
};

/** Time to identify oneself; a mobile certificate or a bank's app may take a while. */
export const ATTEMPT_MINUTES = 15;
/** Sign-ins one browser may have under way, in as many tabs. */
const MAX_TABS = 3;

const attempts = z.array(
  z.object({
    as: z.enum(['resident', 'professional']),
    back: z.string().optional(),
    identify: z.boolean().optional(),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    redirectUri: z.string(),
    at: z.number(),
  }),
);
const kept = sealedCookie('polku_signing_in', attempts, ATTEMPT_MINUTES);
type Browser = Pick<Visit, 'world' | 'now' | 'cookie' | 'setCookie'>;

/** Attempts in this browser that are not too old, newest first. */
function underWay(visit: Browser): Attempt[] {
  const oldest = plusMinutes(visit.now, -ATTEMPT_MINUTES).getTime();
  return (kept.read(visit) ?? []).filter((a) => a.at > oldest);
}

const keep = (visit: Browser, list: Attempt[]): void => (list.length === 0 ? kept.forget(visit) : kept.keep(visit, list));

/** Remembers a sign-in that begins. */
export const remember = (visit: Browser, attempt: Omit<Attempt, 'at'>): void =>
  keep(visit, [{ ...attempt, at: visit.now.getTime() }, ...underWay(visit)].slice(0, MAX_TABS));

/** The sign-in that `state` belongs to, taken out so that it is used once; nothing when this browser began none such. */
export function take(visit: Browser, state: string | null): Attempt | undefined {
  const list = underWay(visit);
  const mine = state ? list.find((a) => sameSecret(a.state, state)) : undefined;
  if (mine)
    keep(
      visit,
      list.filter((a) => a !== mine),
    );
  return mine;
}
