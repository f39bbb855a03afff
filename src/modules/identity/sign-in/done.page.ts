import { anyone, type Resident } from '../../../kernel/access.ts';
import { change, refused } from '../../../kernel/change.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { type Answer, endpoint, type Visit } from '../../../kernel/page.ts';
import { landing } from '../back.rules.ts';
import { type Why, whyFailed } from '../provider/why.rules.ts';
import { type Attempt, take } from './attempt.ts';
import { identify } from './identify.ts';
import { changedPath, problemPath } from './paths.ts';
import { welcomeProfessional } from './professional.ts';
import { chooseRole } from './role/choose.ts';
import { enter, welcomeResident } from './resident.ts';

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
      if (attempt.as === 'professional') {
        const staff = await welcomeProfessional(visit, identity);
        return staff === 'no-rights' ? notIn(visit, attempt, staff) : chooseRole(visit, staff, attempt.back);
      }
      const who = await welcomeResident(visit, identity);
      if (who === 'no-code') return notIn(visit, attempt, who);
      const own = selfOf(visit);
      if (attempt.identify && own?.person === who.person) return goOn(visit, own, attempt, identity.idToken);
      return enter(visit, who, attempt.back);
    } catch (error) {
      const why = whyFailed(error);
      if (why === 'failed') visit.world.log.warn({ err: error, as: attempt.as }, 'sign-in failed');
      return notIn(visit, attempt, why);
    }
  },
});

/** The resident behind the keyboard, acting for whom it may be. */
const selfOf = ({ actor }: Visit): (Resident & { person: PersonId }) | undefined =>
  actor.role === 'resident' ? { ...actor, ...(actor.by ? { person: actor.by.person, name: actor.by.name } : {}) } : undefined;

/** The one signed in has identified: the session goes on where it was, whomever one acts for. */
async function goOn(visit: Visit, own: Resident, { back }: Attempt, idToken: string | undefined): Promise<Answer> {
  const { by: _, ...self } = own;
  await change(visit.world, self, { action: 'identity.identify', subject: own.person, data: 'session' }, async () => {});
  await visit.identified(idToken);
  // The right to act for another ended meanwhile: what was asked for was meant for another.
  return { go: visit.actedFor === undefined ? landing('resident', back) : changedPath('acting') };
}

async function notIn({ world, actor }: Visit, { as, back, identify }: Attempt, why: Why): Promise<Answer> {
  if (why !== 'cancelled' && why !== 'unavailable') await refused(world, actor, 'identity.sign-in', why);
  return { go: problemPath(why, as, back, identify) };
}
