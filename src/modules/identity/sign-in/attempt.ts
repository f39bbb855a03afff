import { z } from 'zod';
import { plusMinutes } from '../../../kernel/clock.ts';
import { sameSecret } from '../../../kernel/crypto.ts';
import type { Visit } from '../../../kernel/page.ts';
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

const COOKIE = 'polku_signing_in';
const CONTEXT = 'identity.attempt';
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
type Browser = Pick<Visit, 'world' | 'now' | 'cookie' | 'setCookie'>;

/** Attempts in this browser that are not too old, newest first. A broken or forged cookie is none. */
function underWay({ world, now, cookie }: Browser): Attempt[] {
  const sealed = cookie(COOKIE);
  if (!sealed) return [];
  try {
    const oldest = plusMinutes(now, -ATTEMPT_MINUTES).getTime();
    return attempts.parse(JSON.parse(world.crypto.open(sealed, CONTEXT))).filter((a) => a.at > oldest);
  } catch {
    return [];
  }
}

function keep(visit: Browser, list: readonly Attempt[]): void {
  if (list.length === 0) visit.setCookie(COOKIE, '', { maxAge: 0 });
  else visit.setCookie(COOKIE, visit.world.crypto.seal(JSON.stringify(list), CONTEXT), { maxAge: ATTEMPT_MINUTES * 60 });
}

/** Remembers a sign-in that begins, in a sealed cookie scripts cannot read. */
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
