import { anyone } from '../../../kernel/access.ts';
import { refused } from '../../../kernel/change.ts';
import { type Answer, endpoint, type Visit } from '../../../kernel/page.ts';
import { landing } from '../back.rules.ts';
import { type Why, whyFailed } from '../provider/why.rules.ts';
import { type Attempt, take } from './attempt.ts';
import { identify } from './identify.ts';
import { problemPath } from './paths.ts';
import { welcomeProfessional } from './professional.ts';
import { welcomeResident } from './resident.ts';

/** Where the identity provider sends the visitor back. The answer holds for the browser that asked, once. */
export const done = endpoint({
  at: '/sign-in/done',
  may: anyone,

  async get(visit) {
    const attempt = take(visit, visit.query.get('state'));
    if (!attempt)
      return visit.actor.role === 'anonymous' ? { go: problemPath('stale', 'resident', undefined) } : { go: landing(visit.actor.role, undefined) };
    try {
      const identity = await identify(visit.world, attempt, visit.query);
      const who = attempt.as === 'resident' ? await welcomeResident(visit, identity) : await welcomeProfessional(visit, identity);
      if (typeof who === 'string') return notIn(visit, attempt, who);
      await visit.signIn(who);
      // What this browser had begun is now the person's; whoever uses it next begins with a key of their own.
      if (who.role === 'resident') visit.setCookie('polku_browser', '', { maxAge: 0 });
      return { go: landing(who.role, attempt.back) };
    } catch (error) {
      const why = whyFailed(error);
      if (why === 'failed') visit.world.log.warn({ err: error, as: attempt.as }, 'sign-in failed');
      return notIn(visit, attempt, why);
    }
  },
});

async function notIn({ world, actor }: Visit, { as, back }: Attempt, why: Why): Promise<Answer> {
  if (why !== 'cancelled' && why !== 'unavailable') await refused(world, actor, 'identity.sign-in', why);
  return { go: problemPath(why, as, back) };
}
