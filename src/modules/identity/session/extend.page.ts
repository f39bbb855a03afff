import { signedIn } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { extendSession } from '../../../kernel/session.ts';
import { secondsLeft } from './seconds-left.rules.ts';

/** "Continue" in the time-out warning. Answers how long the session now lives at most; 401 when it had ended. */
export const extend = endpoint({
  at: '/session/extend',
  may: signedIn,

  async post({ world, actor, now, sessionEndsAt }) {
    await extendSession(world, actor.session);
    return { send: { endsInSeconds: secondsLeft(now, sessionEndsAt ?? now, world.config.POLKU_SESSION_IDLE_MINUTES) } };
  },
});
