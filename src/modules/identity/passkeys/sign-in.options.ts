import { anyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { keepOnce } from '../once.store.ts';
import { CHALLENGE_MINUTES, toSignIn } from './ceremony.ts';

/** What a challenge for signing in was given with. */
export type Asking = { challenge: string };

/** Gives the browser a challenge for signing in with a passkey; once, for this browser, for minutes. */
export const signInOptions = endpoint({
  at: '/sign-in/passkey/options',
  may: anyone,

  async post(visit) {
    const options = await toSignIn(visit.world);
    await keepOnce(visit, 'passkey-sign-in', { challenge: options.challenge } satisfies Asking, CHALLENGE_MINUTES);
    return { send: options };
  },
});
